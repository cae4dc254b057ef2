package dev.fanfold.engine.onion;

import java.time.Instant;

/**
 * A run that began.
 *
 * @param name what it is called in the journal
 * @param offset where in the journal that stands: it remembers the answers before it
 * @param folds how many early merges were known: it remembers those
 * @param at when: it is given the answers that others shared before
 */
public record Begun(String name, long offset, long folds, Instant at) {
    /** One that nobody wrote down. */
    public static final Begun UNTOLD = new Begun("", 0, 0, Instant.MIN);

    Begun at(Instant time) {
        return new Begun(name, offset, folds, time);
    }
}
