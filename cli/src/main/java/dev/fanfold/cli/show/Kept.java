package dev.fanfold.cli.show;

import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer that was finished in a run that came to nothing. One bad part never loses another.
 *
 * @param path where in the run
 */
public record Kept(String path, Object value) {
    /** Every finished answer, also those of parts that failed or were stopped half-way, in the order of the plan. */
    public static List<Kept> of(RunFailedException failure) {
        return of("", failure.parts()).toList();
    }

    private static Stream<Kept> of(String around, List<Part<?>> parts) {
        return parts.stream().flatMap(part -> of(around + part.id().name(), part));
    }

    private static Stream<Kept> of(String path, Part<?> part) {
        return switch (part) {
            case Part.Done<?> done -> Stream.of(new Kept(path, done.value()));
            case Part.Failed<?> failed
            when failed.cause() instanceof RunFailedException inner -> of(path + "/", inner.parts());
            case Part.Failed<?> failed -> Stream.empty();
            case Part.Skipped<?> skipped -> of(path + "/", skipped.kept());
        };
    }
}
