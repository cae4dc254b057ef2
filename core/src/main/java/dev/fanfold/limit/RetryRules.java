package dev.fanfold.limit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a call that failed in passing is tried again. A throttle is no failure: it waits for its turn, and does not count.
 *
 * @param attempts how often a call may go out in all, at least 1
 * @param base the longest pause before the first retry; it doubles with each
 * @param longest the longest pause of all
 * @param allowance the share of a run's calls that may be retries, 0 to 1: in an outage retries must not multiply the load
 * @param atLeast how many retries a run may make however few calls it has made
 */
public record RetryRules(int attempts, Duration base, Duration longest, double allowance, int atLeast) {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final RetryRules USUAL = new RetryRules(3, Duration.ofMillis(500), Duration.ofSeconds(30), 0.10, 3);

    public RetryRules {
        require(attempts >= 1, "attempts must be at least 1, but was " + attempts);
        require(!base.isNegative() && base.compareTo(A_DAY) <= 0, "the base pause must be 0 to 1 day, but was " + base);
        require(
                longest.compareTo(base) >= 0 && longest.compareTo(A_DAY) <= 0,
                "the longest pause must be between the base pause, " + base + ", and 1 day, but was " + longest);
        require(allowance >= 0 && allowance <= 1, "the allowance must be 0 to 1, but was " + allowance);
        require(atLeast >= 0, "the least number of retries must be 0 or more, but was " + atLeast);
    }

    /** 3 attempts; pauses of .5 s, doubling to 30 s; retries for 10 % of the calls, never fewer than 3. */
    public static RetryRules usual() {
        return USUAL;
    }

    /** One attempt, and no other. */
    public static RetryRules none() {
        return USUAL.withAttempts(1).withAllowance(0).withAtLeast(0);
    }

    public RetryRules withAttempts(int most) {
        return new RetryRules(most, base, longest, allowance, atLeast);
    }

    /** Both ends of the pauses. */
    public RetryRules withPauses(Duration first, Duration last) {
        return new RetryRules(attempts, first, last, allowance, atLeast);
    }

    public RetryRules withAllowance(double share) {
        return new RetryRules(attempts, base, longest, share, atLeast);
    }

    public RetryRules withAtLeast(int retries) {
        return new RetryRules(attempts, base, longest, allowance, retries);
    }

    /**
     * How long to wait before a retry, in full jitter: {@code U(0, min(longest, base · 2^retry))}, so that callers that
     * failed together do not come back together.
     *
     * @param retry 0 for the first
     */
    public Duration pause(int retry, RandomGenerator random) {
        require(retry >= 0, "a retry is counted from 0, but was " + retry);
        double most = Math.min((double) longest.toNanos(), Math.scalb((double) base.toNanos(), Math.min(retry, 60)));
        return Duration.ofNanos((long) (random.nextDouble() * most));
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
