package dev.fanfold.engine.onion;

import dev.fanfold.limit.Hold;

/**
 * What became of one attempt: whether it has gone out on the wire, and so may have been billed, and whether it was left
 * behind there by whoever waited for it. Threads: any.
 */
final class Attempt {
    private volatile boolean out;
    private volatile boolean left;
    private volatile long number;
    private volatile Hold held = Hold.unpriced(0);

    void goesOut() {
        out = true;
    }

    boolean out() {
        return out;
    }

    void leave() {
        left = true;
    }

    /** What is held for it. */
    void held(Hold hold) {
        held = hold;
    }

    Hold held() {
        return held;
    }

    /** It is written down under this number. */
    void number(long unique) {
        number = unique;
    }

    /** 0 where it is not written down. */
    long number() {
        return number;
    }

    /** Whether nobody waits for it any more. */
    boolean left() {
        return left;
    }
}
