package dev.fanfold.cli.journal;

import java.util.Optional;

/**
 * A run that is over once the same, or one that stands for it, is whole.
 *
 * @param input what it was about; where nobody knows, as of a pipe, none is told from those of other inputs
 */
public record Finished(Identity identity, Optional<String> input) {
    /** Removes what earlier runs of it left, and nothing of another input: that was paid for too. */
    void clear(Stock stock) {
        if (input.isPresent()) {
            stock.of(identity).stream()
                    .map(Glance::at)
                    .filter(glance -> glance.free() && glance.input().equals(input))
                    .map(Glance::file)
                    .forEach(Stock::remove);
        }
    }
}
