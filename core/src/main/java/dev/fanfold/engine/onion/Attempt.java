package dev.fanfold.engine.onion;

import dev.fanfold.limit.Hold;
import dev.fanfold.model.ModelException.Charge;
import dev.fanfold.model.Money;

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

    /** What is booked for it where its bill is not known: its worst case, unless it cannot have been billed. */
    Money assumed(Charge charge) {
        return charge == Charge.NOTHING || !out ? Money.ZERO : held.worst();
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
