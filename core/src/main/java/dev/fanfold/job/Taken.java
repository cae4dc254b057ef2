package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Rivals;

/**
 * Parts of another shape that are taken as attempts, and need not ask the same: all there are, and no more.
 *
 * @param known how many there are, or a bound
 */
record Taken<I, O>(Cutting<I, ?, Rivals<O>> cutting, int known) implements Attempts<I, O> {
    @Override
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules) {
        return cutting.under(rules).merge(merge);
    }

    @Override
    public Attempts<I, O> asOneRequest() {
        throw new IllegalArgumentException(
                "only attempts at one and the same ask can go as one request: split an ask by repetition, or leave"
                        + " asOneRequest() out");
    }
}
