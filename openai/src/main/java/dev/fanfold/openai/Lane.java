package dev.fanfold.openai;

/**
 * One connection as the gate sees it: how many calls it carries, and how many it may. Guarded by the lock of its gate.
 *
 * <p>A lane begins without a connection. One call goes ahead and opens it; when it stands, the others follow, but for one thing:
 * how many streams the server allows is known only after it has spoken. So the second call on a new lane waits until the
 * server has answered anything at all.
 */
final class Lane {
    private enum State {
        /** Nobody knows whether a connection stands. */
        IDLE,
        /** One call has gone ahead to open it. */
        OPENING,
        /** It stands and carries that one call; the server has not spoken yet. */
        UNTRIED,
        /** The server is asked for a sign. */
        ASKING,
        /** Calls may follow. */
        STANDING
    }

    /** So many replies without a refusal, at least, before one more stream is tried. */
    private static final int PATIENCE = 10;

    private final int number;
    private final LaneBounds bounds;
    private State state = State.IDLE;
    private boolean spoken;
    private int limit;
    private int inFlight;
    private int connecting;
    private int calm;

    Lane(int number, int limit, LaneBounds bounds) {
        this.number = number;
        this.limit = limit;
        this.bounds = bounds;
        this.spoken = !bounds.awaitFirstSign();
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

    /** Whether a call may go right now, behind others. */
    boolean open() {
        return state == State.STANDING && inFlight < limit && connecting < bounds.connecting();
    }

    /** Whether a call may go ahead to open the connection. */
    boolean startable() {
        return state == State.IDLE && inFlight < limit;
    }

    boolean untried() {
        return state == State.UNTRIED;
    }

    boolean up() {
        return state != State.IDLE && state != State.OPENING;
    }

    /** How many calls will find a place here once the lane is open. */
    long promised() {
        return state == State.IDLE ? 0 : Math.max(0, limit - inFlight);
    }

    Pass goAhead() {
        state = State.OPENING;
        return follow();
    }

    Pass follow() {
        inFlight++;
        connecting++;
        return new Pass(this);
    }

    void ask() {
        state = State.ASKING;
    }

    void connected(Pass pass) {
        if (!pass.connected()) {
            pass.connect();
            connecting--;
            state = state != State.OPENING ? state : spoken ? State.STANDING : State.UNTRIED;
        }
    }

    /** The server has said something, so its terms came before that. */
    void spoke() {
        spoken = true;
        state = up() ? State.STANDING : state;
    }

    /** One call less. With none left, or with the first gone before it was connected, nothing is known of the connection. */
    void leave(Pass pass) {
        inFlight--;
        connecting -= pass.connected() ? 0 : 1;
        if (inFlight == 0 || (state == State.OPENING && !pass.connected())) {
            doubt();
        }
    }

    void doubt() {
        state = State.IDLE;
    }

    /** A reply came: after enough of them in a row, one stream more is tried. */
    void replied() {
        spoke();
        calm++;
        if (limit < bounds.streams() && calm >= Math.max(limit, PATIENCE)) {
            limit++;
            calm = 0;
        }
    }

    /** A call beside so many others was turned away: no more than those fit at once. */
    void turnedAway(int others) {
        limit = Math.clamp(others, 1, limit);
        calm = 0;
    }
}
