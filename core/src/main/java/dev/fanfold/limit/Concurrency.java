package dev.fanfold.limit;

import java.time.Duration;

/**
 * How many calls may be on the wire at once: slow-start AIMD.
 *
 * <p>Law: +1 per success until the first trouble, then +1/limit per success; ·.9 per trouble, at most once in .5 s; never
 * under 1, never over the cap. Latency is no signal: that of a language model follows the length of its answer.
 *
 * <p>Times are nanoseconds of any monotonic clock. Not safe for threads: its caller holds a lock.
 */
public final class Concurrency {
    private static final double CUT = 0.9;
    private static final long CUT_SPACING = Duration.ofMillis(500).toNanos();

    private final int cap;
    private double limit;
    private boolean troubled;
    private long nextCut = Long.MIN_VALUE;

    private Concurrency(int start, int cap) {
        this.cap = cap;
        this.limit = Math.min(start, cap);
    }

    /** Begins at {@code start} calls, or at the cap if that is lower; both at least 1. */
    public static Concurrency from(int start, int cap) {
        if (start < 1 || cap < 1) {
            throw new IllegalArgumentException(
                    "calls at once must be at least 1, but the start was " + start + " and the cap " + cap);
        }
        return new Concurrency(start, cap);
    }

    /** How many may be on the wire now. */
    public int limit() {
        return (int) limit;
    }

    /** A call was answered. */
    public void succeeded() {
        limit = Math.min(cap, limit + (troubled ? 1 / limit : 1));
    }

    /** A throttle, an overloaded server, or no first token in time. */
    public void troubled(long now) {
        troubled = true;
        if (now >= nextCut) {
            limit = Math.max(1, limit * CUT);
            nextCut = now + CUT_SPACING;
        }
    }

    /** Headers show so many requests left: before the first trouble, that many may go at once. */
    public void told(long remainingRequests) {
        if (!troubled) {
            limit = Math.min((double) cap, Math.max(limit, (double) remainingRequests));
        }
    }
}
