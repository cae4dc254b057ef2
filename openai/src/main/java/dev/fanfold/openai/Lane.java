package dev.fanfold.openai;

/**
 * One connection as the gate sees it: how many calls it carries, and how many it may. Guarded by the lock of its gate.
 *
 * <p>States: {@code IDLE} (nobody knows whether a connection stands), {@code OPENING} (one call has gone ahead), {@code
 * STANDING} (calls may join it).
 */
final class Lane {
    enum State {
        IDLE,
        OPENING,
        STANDING
    }

    /** So many replies without a refusal, at least, before one more stream is tried. */
    private static final int PATIENCE = 10;

    private final int number;
    private final int most;
    private int limit;
    private int inFlight;
    private int calm;
    private State state = State.IDLE;

    Lane(int number, int limit, int most) {
        this.number = number;
        this.limit = limit;
        this.most = most;
    }

    int number() {
        return number;
    }

    int limit() {
        return limit;
    }

    int inFlight() {
        return inFlight;
    }

    long room() {
        return Math.max(0, limit - inFlight);
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    void goAhead() {
        state = State.OPENING;
        inFlight++;
    }

    void join() {
        inFlight++;
    }

    void stands() {
        state = State.STANDING;
    }

    /** One call less; with none left, nobody knows how long the connection is kept. */
    void leave() {
        inFlight--;
        if (inFlight == 0) {
            doubt();
        }
    }

    void doubt() {
        state = State.IDLE;
    }

    /** A reply came: after enough of them in a row, one stream more is tried. */
    void replied() {
        calm++;
        if (limit < most && calm >= Math.max(limit, PATIENCE)) {
            limit++;
            calm = 0;
        }
    }

    /** A call was turned away: no more than the others fit at once. */
    void turnedAway() {
        limit = Math.clamp(inFlight - 1L, 1, limit);
        calm = 0;
    }
}
