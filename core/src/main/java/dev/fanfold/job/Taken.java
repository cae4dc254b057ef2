package dev.fanfold.job;

import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnDemand;
import dev.fanfold.result.Rivals;
import java.util.List;

/** Parts of another shape that are taken as attempts, and need not ask the same: all there are, and no more. */
sealed interface Taken<I, O> extends Attempts<I, O> {
    @Override
    default Attempts<I, O> asOneRequest() {
        throw new IllegalArgumentException(
                "only attempts at one and the same ask can go as one request: split an ask by repetition, or leave"
                        + " asOneRequest() out");
    }

    /** Views, of which it is known how many there are; a merge that has enough stops the others. */
    record Views<I, O>(Cutting<I, O, O, Rivals<O>> cutting, List<String> names) implements Taken<I, O> {
        @Override
        public int known() {
            return names.size();
        }

        @Override
        @SuppressWarnings(
                "unchecked") // a merge of these rivals that goes on demand wants attempts that answer the same
        public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules) {
            return (Object) merge instanceof OnDemand<?, ?> some
                    ? onDemand((OnDemand<O, R>) some, rules)
                    : cutting.under(rules).merge(merge);
        }

        /** A part with a name of its own may not be left unasked in silence. */
        private void requireAsksAll(OnDemand<O, ?> merge) {
            if (merge.demand(known()).after(List.of()) instanceof Wanted.Parts(var first) && first < known()) {
                throw new IllegalArgumentException(merge + " begins with " + first + " of " + known()
                        + " parts and may never ask the others, which have names of their own: split by repetition, or"
                        + " choose a rule that asks all");
            }
        }

        private <R> Job<I, R> onDemand(OnDemand<O, R> merge, FanRules rules) {
            requireFits(merge, known());
            requireAsksAll(merge);
            merge.requireNames(names);
            return cutting.under(rules).merge(merge, AtLeast.of(rules, known(), merge.demand(known())));
        }
    }

    /** Pieces, whose number shows when the input is cut: all of them are waited for. */
    record Pieces<I, O>(Cutting<I, ?, O, Rivals<O>> cutting) implements Taken<I, O> {
        @Override
        public int known() {
            return Integer.MAX_VALUE;
        }

        @Override
        public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules) {
            return cutting.under(rules).merge(merge);
        }
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
