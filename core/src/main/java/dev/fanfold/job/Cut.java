package dev.fanfold.job;

import dev.fanfold.result.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One input, cut into tasks.
 *
 * @param tasks the tasks, lazily and in order; to be read once
 * @param gather makes the merge's parts of the ended tasks, which stand in the order of the tasks
 */
public record Cut<X, P>(Stream<Task<X>> tasks, Function<List<Part<X>>, P> gather) {
    <Q> Cut<X, Q> as(Function<P, Q> shape) {
        return new Cut<>(tasks, gather.andThen(shape));
    }
}
