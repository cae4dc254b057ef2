package dev.fanfold.merge.score;

import java.util.Optional;

/**
 * One who judges.
 *
 * @param model the name of one of the runtime's models; empty for its first
 */
public record Juror(Optional<String> model) {
    @Override
    public String toString() {
        return model.orElse("the judge");
    }
}
