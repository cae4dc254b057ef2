package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Parts;
import java.util.function.Function;

/**
 * One split with its merge.
 *
 * @param cut how an input becomes tasks
 * @param rules what to put up with
 * @param merge how the ended parts become one result
 */
public record Folded<I, X, P extends Parts<?>, R>(Function<I, Cut<X, P>> cut, FanRules rules, Merge<? super P, R> merge)
        implements Job<I, R> {}
