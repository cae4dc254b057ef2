package dev.fanfold.report.story;

import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a run took.
 *
 * @param wall from start to end
 * @param oneByOne time on the wire, summed over all calls: what they would have taken one after the other
 * @param longest the longest chain of calls of which each had to wait for the one before; empty where nobody knows
 * @param shares where the wall went; empty where nobody knows
 * @param folds how long each fold took, in a line
 * @param parts the same of the parts alone, with their merges apart; empty where nobody knows
 */
public record Times(
        Duration wall,
        Duration oneByOne,
        Optional<Duration> longest,
        Optional<WallTime> shares,
        List<String> folds,
        Optional<Timing> parts) {
    public Times {
        folds = List.copyOf(folds);
    }

    /** How long it took, where parts and merges are not told apart. */
    public Times(
            Duration wall,
            Duration oneByOne,
            Optional<Duration> longest,
            Optional<WallTime> shares,
            List<String> folds) {
        this(wall, oneByOne, longest, shares, folds, Optional.empty());
    }

    /** How many calls were on the wire at a time, on average. */
    public double atOnce() {
        return wall.isZero() ? 0 : (double) oneByOne.toNanos() / wall.toNanos();
    }
}
