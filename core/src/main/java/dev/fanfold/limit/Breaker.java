package dev.fanfold.limit;

import java.time.Duration;

/**
 * The circuit breaker of one endpoint: no call goes to a server that is down, but one probe now and then.
 *
 * <p>Law: it opens when 3 calls in a row failed, or when of at least 20 calls in 30 s at least half failed; a throttle is
 * no failure, and is not told to it. One second later, or 5 s where many had failed, one probe may go, and while probes fail
 * the wait doubles to 30 s; one that succeeds closes it. Calls that were
 * already out when it opened decide nothing, unless they end while a probe is out: then they count as the probe.
 *
 * <p>Times are nanoseconds of any monotonic clock. Not safe for threads: its caller holds a lock.
 */
public final class Breaker {
    private static final int IN_A_ROW = 3;
    private static final int FEWEST_CALLS = 20;
    private static final long SHORT_WAIT = Duration.ofSeconds(1).toNanos();
    private static final long FIRST_WAIT = Duration.ofSeconds(5).toNanos();
    private static final long LONGEST_WAIT = Duration.ofSeconds(30).toNanos();

    private final Outcomes outcomes = new Outcomes();
    private State state = State.CLOSED;
    private final int mostInARow;
    private int inARow;
    private long openSince;
    private long probeAt;
    private long wait;

    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    /** Closed: all calls may go. */
    public Breaker() {
        this(IN_A_ROW);
    }

    private Breaker(int inARow) {
        this.mostInARow = inARow;
    }

    /** One that looks at shares alone: for whoever tries nothing again, a row of failures is theirs and no outage. */
    public static Breaker ofShares() {
        return new Breaker(Integer.MAX_VALUE);
    }

    /** Whether all calls may go. */
    public boolean closed() {
        return state == State.CLOSED;
    }

    /** Whether no call may go now, not even as a probe. */
    public boolean open(long now) {
        return state == State.PROBING || (state == State.OPEN && now < probeAt);
    }

    /** When the next probe may go; the largest number there is while one is out; of no meaning when closed. */
    public long probeAt() {
        return state == State.PROBING ? Long.MAX_VALUE : probeAt;
    }

    /** Since when it has been open; of no meaning when closed. */
    public long openSince() {
        return openSince;
    }

    /** A call goes out that {@link #open} let pass: when it is not closed, as the probe. */
    public void began(long now) {
        state = closed() ? State.CLOSED : State.PROBING;
    }

    /** A call was answered. */
    public void succeeded(long now) {
        inARow = 0;
        switch (state) {
            case CLOSED -> outcomes.add(false, now);
            case OPEN -> {}
            case PROBING -> close();
        }
    }

    /** A call failed for a reason that lies with the server. */
    public void failed(long now) {
        switch (state) {
            case CLOSED -> count(now);
            case OPEN -> {}
            case PROBING -> openAgain(now);
        }
    }

    /** A probe came to no verdict, such as one that was cancelled: another may go in its place. */
    public void abandoned() {
        state = closed() ? State.CLOSED : State.OPEN;
    }

    private void count(long now) {
        outcomes.add(true, now);
        inARow++;
        var many = outcomes.calls(now) >= FEWEST_CALLS && 2 * outcomes.failures(now) >= outcomes.calls(now);
        if (many || inARow >= mostInARow) {
            openSince = now;
            wait = many ? FIRST_WAIT : SHORT_WAIT;
            reopen(now);
        }
    }

    private void openAgain(long now) {
        wait = Math.min(LONGEST_WAIT, 2 * wait);
        reopen(now);
    }

    private void reopen(long now) {
        state = State.OPEN;
        probeAt = now + wait;
    }

    private void close() {
        state = State.CLOSED;
        inARow = 0;
        outcomes.clear();
    }
}
