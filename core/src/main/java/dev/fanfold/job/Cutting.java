package dev.fanfold.job;

import dev.fanfold.merge.Demand;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Given;
import java.util.function.Function;

/** A way to cut inputs into parts of shape {@code P}, what these would send, and what to put up with. */
record Cutting<I, X, O, P extends Parts<?>>(
        Function<I, Cut<X, O, P>> cut, Function<Given<? extends I>, Outlook> ahead, FanRules rules) {
    <R> Job<I, R> merge(Merge<? super P, R> merge) {
        return merge(merge, Demand.everything());
    }

    <R> Job<I, R> merge(Merge<? super P, R> merge, Demand<X> demand) {
        return new Folded<>(cut, ahead, rules, demand, merge);
    }

    Cutting<I, X, O, P> under(FanRules changed) {
        return new Cutting<>(cut, ahead, changed);
    }

    <Q extends Parts<?>> Cutting<I, X, O, Q> as(Function<P, Q> shape) {
        return new Cutting<>(input -> cut.apply(input).as(shape), ahead, rules);
    }
}
