package dev.fanfold.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How a fan is sent, and what it puts up with.
 *
 * @param tolerance what a failed part means for the rest
 * @param within how long to wait for parts before merging those that have arrived; empty for as long as it takes
 * @param sending how the first prompts of its parts go out
 */
public record FanRules(Tolerance tolerance, Optional<Duration> within, Sending sending) {
    /** What a failed part means for the rest. */
    public sealed interface Tolerance {
        /** The first failure stops the rest and fails the run. */
        record FailFast() implements Tolerance {}

        /** Failures are kept, and the merge goes on as long as enough parts are done. */
        record Collect(int atLeast) implements Tolerance {
            public Collect {
                if (atLeast < 1) {
                    throw new IllegalArgumentException("at least 1 part must be done, not " + atLeast);
                }
            }
        }
    }

    /** How the first prompts of the parts go out. */
    public enum Sending {
        /** Each part sends its own. */
        APART,
        /** Equal ones go as one request for several samples, where the model takes that. */
        AS_ONE_REQUEST
    }

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Nothing is put up with. */
    public static FanRules failFast() {
        return new FanRules(new Tolerance.FailFast(), Optional.empty(), Sending.APART);
    }

    /** One part that is done is enough. */
    static FanRules collect() {
        return new FanRules(new Tolerance.Collect(1), Optional.empty(), Sending.APART);
    }

    /** Nothing is put up with, and it must be over in time. */
    public static FanRules failFastWithin(Duration limit) {
        return new FanRules(new Tolerance.FailFast(), Optional.of(limit), Sending.APART);
    }

    /** Failures are kept where nothing else was said. */
    FanRules collecting() {
        return tolerance instanceof Tolerance.FailFast ? atLeast(1) : this;
    }

    FanRules atLeast(int parts) {
        return new FanRules(new Tolerance.Collect(parts), within, sending);
    }

    /** Merging what has arrived means putting up with what has not. */
    FanRules within(Duration limit) {
        requirePositive(limit);
        var merged = tolerance instanceof Tolerance.FailFast ? new Tolerance.Collect(1) : tolerance;
        return new FanRules(merged, Optional.of(limit), sending);
    }

    FanRules asOneRequest() {
        return new FanRules(tolerance, within, Sending.AS_ONE_REQUEST);
    }

    void requireReachable(int parts) {
        if (tolerance instanceof Tolerance.Collect(var atLeast) && atLeast > parts) {
            throw new IllegalArgumentException("at least " + atLeast + " of " + parts + " parts can never be done");
        }
    }

    static void requirePositive(Duration limit) {
        if (!limit.isPositive() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a time limit is more than nothing and at most a year, not " + limit);
        }
    }
}
