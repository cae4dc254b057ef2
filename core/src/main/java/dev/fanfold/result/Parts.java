package dev.fanfold.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finished parts, sealed by what may be done with them: views and pieces have an order, rivals are interchangeable.
 *
 * @param <O> what each part answers
 */
public sealed interface Parts<O> permits Ordered, Rivals {
    /** Every part, in the order of the split, whatever became of it. */
    List<Part<O>> all();

    /** What the parts are about, as text, where it is small enough to be one source among others. */
    Optional<String> subject();

    /** The parts that were done, in the order of the split. */
    default List<Part.Done<O>> done() {
        return all().stream()
                .flatMap(part -> part instanceof Part.Done<O> done ? Stream.of(done) : Stream.empty())
                .toList();
    }
}
