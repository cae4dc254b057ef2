package dev.fanfold.rehearsal.limit;

import java.time.Duration;

/**
 * A token bucket at an instant: {@code level = min(burst, level + rate · elapsed)}. A value; time is an argument, in
 * nanoseconds of any monotonic clock.
 */
record Bucket(Rate rate, double level, long at) {

    private static final double NANOS_A_MINUTE = 60e9;

    static Bucket full(Rate rate, long now) {
        return new Bucket(rate, rate.burst(), now);
    }

    Bucket at(long now) {
        double flowed = Math.max(0, now - at) * rate.perMinute() / NANOS_A_MINUTE;
        return new Bucket(rate, Math.min((double) rate.burst(), level + flowed), Math.max(at, now));
    }

    boolean holds(long amount) {
        return level >= amount;
    }

    Bucket without(long amount) {
        return new Bucket(rate, level - amount, at);
    }

    /** How long until it holds this amount; what is over the burst is counted as if it could be reached. */
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
