package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Rivals;

/** Where attempts at one question come from. */
sealed interface Attempts<I, O> permits Repeated, Taken {
    /** How many there are at most, as far as that is known before the input is cut. */
    int known();

    /** The job that folds them in this way, under these rules. */
    <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules);

    /**
     * The same, sent together.
     *
     * @throws IllegalArgumentException when they are anything but one and the same ask
     */
    Attempts<I, O> asOneRequest();
}
