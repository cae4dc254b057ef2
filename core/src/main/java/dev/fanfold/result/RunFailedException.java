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
    private final transient Effort effort;

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
        this(message, parts, first, parts.stream().<Effort>map(Part::effort).reduce(Effort.NONE, Effort::beside));
    }

    RunFailedException(String message, List<? extends Part<?>> parts, Optional<Part.Failed<?>> first, Effort effort) {
        super(message, first.map(Part.Failed::cause).orElse(null));
        this.parts = List.copyOf(parts);
        this.first = first;
        this.effort = effort;
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

    /** What it took, calls that came to nothing included: of a run the whole of it, else that of its parts. */
    public final Effort effort() {
        return effort;
    }

    /** The same failure of a run that took this. */
    public RunFailedException taking(Effort whole) {
        var same = new RunFailedException(String.valueOf(getMessage()), parts, first, whole);
        same.setStackTrace(getStackTrace());
        return same;
    }

    /** The part that failed first, when a part is to blame. */
    public final Optional<Part.Failed<?>> firstFailure() {
        return first;
    }

    private static Stream<Part.Failed<?>> failures(List<? extends Part<?>> parts) {
        return parts.stream().flatMap(part -> part instanceof Part.Failed<?> bad ? Stream.of(bad) : Stream.empty());
    }
}
