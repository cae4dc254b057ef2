package dev.fanfold.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that came to no result. One bad part never loses another: every finished answer is in here.
 *
 * <p>The cause is the first failure; failures after it are suppressed causes.
 */
public sealed class RunFailedException extends RuntimeException permits RunCancelledException {
    private static final long serialVersionUID = 1L;
    private final transient List<Part<?>> parts;
    private final transient Optional<Part.Failed<?>> first;

    /** A run that failed for a reason that no part is to blame for. */
    public RunFailedException(String message, List<? extends Part<?>> parts) {
        this(message, parts, Optional.empty());
    }

    /**
     * @param message what happened, in one line
     * @param parts every part that is known of, in the order of the split
     * @param first the part that failed first, if one did
     */
    public RunFailedException(String message, List<? extends Part<?>> parts, Optional<Part.Failed<?>> first) {
        super(message, first.map(Part.Failed::cause).orElse(null));
        this.parts = List.copyOf(parts);
        this.first = first;
        failures(parts)
                .filter(failed -> !first.map(Part.Failed::id).equals(Optional.of(failed.id())))
                .map(Part.Failed::cause)
                .forEach(this::addSuppressed);
    }

    /** Every part that is known of, finished or not, in the order of the split. */
    public final List<Part<?>> parts() {
        return parts;
    }

    /** The answers that were finished, and paid for. */
    public final List<Part.Done<?>> done() {
        return parts.stream()
                .<Part.Done<?>>flatMap(part -> part instanceof Part.Done<?> done ? Stream.of(done) : Stream.empty())
                .toList();
    }

    /** The part that failed first, when a part is to blame. */
    public final Optional<Part.Failed<?>> firstFailure() {
        return first;
    }

    private static Stream<Part.Failed<?>> failures(List<? extends Part<?>> parts) {
        return parts.stream().flatMap(part -> part instanceof Part.Failed<?> bad ? Stream.of(bad) : Stream.empty());
    }
}
