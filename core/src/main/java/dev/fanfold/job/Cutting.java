package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Parts;
import java.util.function.Function;

/** A way to cut inputs into parts of shape {@code P}, and what to put up with. */
record Cutting<I, X, P extends Parts<?>>(Function<I, Cut<X, P>> cut, FanRules rules) {
    <R> Job<I, R> merge(Merge<? super P, R> merge) {
        return new Folded<>(cut, rules, merge);
    }

    Cutting<I, X, P> under(FanRules changed) {
        return new Cutting<>(cut, changed);
    }

    <Q extends Parts<?>> Cutting<I, X, Q> as(Function<P, Q> shape) {
        return new Cutting<>(input -> cut.apply(input).as(shape), rules);
    }
}
