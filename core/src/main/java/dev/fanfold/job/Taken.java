package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnDemand;
import dev.fanfold.result.Rivals;

/**
 * Parts of another shape that are taken as attempts, and need not ask the same: all there are, and no more.
 *
 * @param known how many there are, or a bound
 */
record Taken<I, O>(Cutting<I, ?, Rivals<O>> cutting, int known) implements Attempts<I, O> {
    @Override
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules) {
        if (known < Integer.MAX_VALUE) {
            requireFits(merge, known);
        }
        return cutting.under(rules).merge(merge);
    }

    @Override
    public Attempts<I, O> asOneRequest() {
        throw new IllegalArgumentException(
                "only attempts at one and the same ask can go as one request: split an ask by repetition, or leave"
                        + " asOneRequest() out");
    }

    /**
     * Looks at so many parts before one is paid for: there are no more, and none can be drawn again.
     *
     * @throws IllegalArgumentException when the merge makes no sense of that number
     */
    static void requireFits(Object merge, int count) {
        if (merge instanceof OnDemand<?, ?> some && Math.max(some.least(count), some.most(count)) > count) {
            throw new IllegalArgumentException(some + " may want " + some.most(count) + " parts, and these are " + count
                    + " that cannot be drawn again: split by repetition, or choose what needs no more");
        }
    }
}
