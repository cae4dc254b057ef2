package dev.fanfold.limit;

import java.time.Duration;

/** The least level of the last 2 to 4 seconds, or if nothing was sent in that time, of the last ones before. */
final class Lows {
    private static final long SPAN = Duration.ofSeconds(2).toNanos();

    private double newer = Double.POSITIVE_INFINITY;
    private double older = Double.POSITIVE_INFINITY;
    private long since = Long.MIN_VALUE;

    void add(double level, long now) {
        if (since == Long.MIN_VALUE || now - since > SPAN) {
            older = newer;
            newer = level;
            since = now;
        }
        newer = Math.min(newer, level);
    }

    /** The least of them and this one. */
    double least(double level) {
        return Math.min(level, Math.min(newer, older));
    }

    /** It turned out that all of them were other by this much. */
    void shift(double by) {
        newer += by;
        older += by;
    }
}
