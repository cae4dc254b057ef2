package dev.fanfold.engine.onion;

import dev.fanfold.journal.Variation;

/**
 * What sets a question apart from others in the same words.
 *
 * @param variation which of several answers to it is meant
 * @param place where in the run it stands, told apart from all that have the same path
 */
public record Mark(Variation variation, String place) {
    /** A question that is asked once. */
    public static final Mark NONE = new Mark(Variation.NONE, "");
}
