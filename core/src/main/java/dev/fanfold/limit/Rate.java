package dev.fanfold.limit;

import dev.fanfold.model.RateNews.Counted;
import java.time.Duration;
import java.util.Objects;

/**
 * How much of one thing a provider allows in a time: {@code Rate.requests(500).perMinute()}.
 *
 * <p>Unless it is set, the burst is what flows in within 10 seconds, at most the count and at least 1: providers enforce a
 * limit per minute over shorter spans too.
 *
 * @param counted what is limited
 * @param count how many of it in one window, at least 1
 * @param window how long a window is, 1 ms to 366 days
 * @param burst how many may go out at one moment after a rest, at least 1
 */
public record Rate(Counted counted, long count, Duration window, long burst) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final double BURST_NANOS = 10e9;

    public Rate {
        Objects.requireNonNull(counted, "counted");
        require(count >= 1, "a rate must allow at least 1, but was " + count);
        require(
                window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0,
                "the window of a rate must be 1 ms to 366 days, but was " + window);
        require(burst >= 1, "the burst of a rate must be at least 1, but was " + burst);
    }

    /** So many calls. */
    public static Allowing requests(long count) {
        return new Allowing(Counted.REQUESTS, count);
    }

    /** So many tokens, of input and output together. */
    public static Allowing tokens(long count) {
        return new Allowing(Counted.TOKENS, count);
    }

    /** So many tokens of input. */
    public static Allowing inputTokens(long count) {
        return new Allowing(Counted.INPUT_TOKENS, count);
    }

    /** So many tokens of output. */
    public static Allowing outputTokens(long count) {
        return new Allowing(Counted.OUTPUT_TOKENS, count);
    }

    /** The same rate, of which this many may go out at one moment. */
    public Rate burst(long most) {
        return new Rate(counted, count, window, most);
    }

    /** What flows in, in a nanosecond. */
    public double perNano() {
        return count / (double) window.toNanos();
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * An amount that still lacks its time.
     *
     * @param counted what is limited
     * @param count how many of it, at least 1
     */
    public record Allowing(Counted counted, long count) {
        public Allowing {
            require(count >= 1, "a rate must allow at least 1, but was " + count);
        }

        public Rate perSecond() {
            return per(Duration.ofSeconds(1));
        }

        public Rate perMinute() {
            return per(Duration.ofMinutes(1));
        }

        public Rate perHour() {
            return per(Duration.ofHours(1));
        }

        public Rate perDay() {
            return per(Duration.ofDays(1));
        }

        private Rate per(Duration window) {
            double flows = count * (BURST_NANOS / window.toNanos());
            return new Rate(counted, count, window, Math.max(1, Math.min(count, (long) flows)));
        }
    }
}
