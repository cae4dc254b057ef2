package dev.fanfold.rehearsal.limit;

import java.time.Duration;

/**
 * A token bucket at an instant: {@code level = min(burst, level + (1 - stolen) · rate · elapsed)}. A value; time is an
 * argument, in nanoseconds of any monotonic clock.
 *
 * @param stolen the share of what flows in that others take, steadily and first
 */
record Bucket(Rate rate, double stolen, double level, long at) {

    private static final double NANOS_A_MINUTE = 60e9;

    static Bucket full(Rate rate, double stolen, long now) {
        return new Bucket(rate, stolen, rate.burst(), now);
    }

    Bucket at(long now) {
        double flowed = Math.max(0, now - at) * rate.perMinute() / NANOS_A_MINUTE * (1 - stolen);
        return new Bucket(rate, stolen, Math.min((double) rate.burst(), level + flowed), Math.max(at, now));
    }

    boolean holds(long amount) {
        return level >= amount;
    }

    Bucket without(long amount) {
        return new Bucket(rate, stolen, level - amount, at);
    }

    /** How long until it would hold this amount, if nobody stole; what is over the burst is counted as if it could be reached. */
    Duration until(long amount) {
        return Duration.ofNanos((long) Math.ceil(Math.max(0, amount - level) * NANOS_A_MINUTE / rate.perMinute()));
    }

    long remaining() {
        return (long) level;
    }

    Duration untilFull() {
        return until(rate.burst());
    }
}
