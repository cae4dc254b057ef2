package dev.fanfold.job;

import dev.fanfold.result.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One input, cut; for one run.
 *
 * @param course its tasks, and the parts that they make
 * @param shape makes the merge's parts of all parts, which stand in the order of the split
 */
public record Cut<X, O, P>(Course<X, O> course, Function<List<Part<O>>, P> shape) {
    /** Each task is one part. */
    static <O, P> Cut<O, O, P> of(Stream<Task<O>> tasks, Function<List<Part<O>>, P> shape) {
        return new Cut<>(new Straight<>(tasks), shape);
    }

    <Q> Cut<X, O, Q> as(Function<P, Q> other) {
        return new Cut<>(course, shape.andThen(other));
    }
}
