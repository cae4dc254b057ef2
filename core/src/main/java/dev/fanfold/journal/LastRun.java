package dev.fanfold.journal;

import java.util.Optional;

/**
 * The run that was the last to begin in a journal.
 *
 * @param began what it said of itself
 * @param ended how it ended; absent where it was cut off, or went on when the journal was read
 */
public record LastRun(Line.Began began, Optional<Line.Sealed> ended) {
    static LastRun of(Line.Began began) {
        return new LastRun(began, Optional.empty());
    }

    /** The same after one more end of a run, which may be another's. */
    LastRun after(Line.Sealed end) {
        return end.run().equals(began.run()) ? new LastRun(began, Optional.of(end)) : this;
    }
}
