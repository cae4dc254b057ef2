package dev.fanfold.engine.clock;

import dev.fanfold.result.WallTime;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;

/**
 * The chain of time that led to where one thread is now: each nanosecond since the run began stands in exactly one share.
 *
 * <p>A part that begins carries on the chain of what it had to wait for. So the whole partition is known as soon as the
 * last part ends, and nothing is kept of the parts that were not on the way.
 *
 * <p>Threads: belongs to one at a time; a fork hands out copies.
 */
public final class Chain {
    private WallTime spent;
    private long at;

    private Chain(WallTime spent, long at) {
        this.spent = spent;
        this.at = at;
    }

    /** A chain that begins at this moment. */
    public static Chain from(long now) {
        return new Chain(WallTime.NONE, now);
    }

    /** Gives the time since the last reading to one share. */
    public void to(Share share, long now) {
        add(share, now - at);
    }

    /** Gives so much of the time since the last reading to one share. */
    public void add(Share share, long nanos) {
        if (nanos > 0) {
            spent = spent.plus(share, Duration.ofNanos(nanos));
            at += nanos;
        }
    }

    /** What goes on from here on its own, on another thread. */
    public Chain fork() {
        return new Chain(spent, at);
    }

    /** Goes on from where another chain ended. */
    public void follow(Chain other) {
        spent = other.spent;
        at = other.at;
    }

    /** The moment of the last reading. */
    public long at() {
        return at;
    }

    public WallTime spent() {
        return spent;
    }
}
