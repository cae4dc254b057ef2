package dev.fanfold.cli.journal;

import java.util.Optional;

/**
 * A run that is over once the same, or one that stands for it, is whole.
 *
 * @param input what it was about; where nobody knows, as of a pipe, none is told from those of other inputs
 */
public record Finished(Identity identity, Optional<String> input) {
    /**
     * Removes what earlier runs of it left, and nothing of another input or model: that was paid for too.
     *
     * @param models the print of those that answered all of it
     */
    void clear(Stock stock, String models) {
        if (input.isPresent()) {
            stock.of(identity).stream()
                    .map(Glance::at)
                    .filter(glance -> glance.free() && glance.isOf(input, models))
                    .map(Glance::file)
                    .forEach(Stock::remove);
        }
    }
}
