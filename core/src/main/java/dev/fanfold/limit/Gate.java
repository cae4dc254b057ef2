package dev.fanfold.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Shut for a while after a throttle: until the moment that the provider named, and where it named none, for {@code b/2 +
 * U(0, b/2)} with {@code b = .5 s · 2^row}, at most 30 s. Throttles that come while it is shut belong to the same row.
 */
final class Gate {
    private static final long BASE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final Duration FOREVER = Duration.ofDays(3_660);
    private static final int MOST_DOUBLINGS = 6;

    private final RandomGenerator random;
    private long until = Long.MIN_VALUE;
    private int row;

    Gate(RandomGenerator random) {
        this.random = random;
    }

    boolean isShut(long now) {
        return now < until;
    }

    long until() {
        return until;
    }

    void answered() {
        row = 0;
    }

    void shut(Optional<Duration> retryAfter, long now) {
        var asked = retryAfter.filter(Duration::isPositive);
        if (asked.isPresent()) {
            until = Math.max(until, now + nanos(asked.get()));
        } else if (!isShut(now)) {
            until = now + pause();
        }
    }

    private long pause() {
        long b = Math.min(LONGEST, BASE << row);
        row = Math.min(MOST_DOUBLINGS, row + 1);
        return b / 2 + (long) (random.nextDouble() * (b / 2.0));
    }

    /** Kept as it is, if absurd; but a number of nanoseconds that a clock can reach. */
    private static long nanos(Duration asked) {
        return asked.compareTo(FOREVER) > 0 ? FOREVER.toNanos() : asked.toNanos();
    }
}
