package dev.fanfold.engine.onion;

import java.time.Instant;

/**
 * A run that began.
 *
 * @param name what it is called in the journal
 * @param offset where in the journal that stands: it remembers the answers and early merges before it
 * @param at when: it is given the answers that others shared before
 */
public record Begun(String name, long offset, Instant at) {
    /** One that nobody wrote down. */
    public static final Begun UNTOLD = new Begun("", 0, Instant.MIN);

    Begun at(Instant time) {
        return new Begun(name, offset, time);
    }
}
