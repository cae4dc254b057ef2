package dev.fanfold;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Closes what a runtime was given and what it opened: all of it, even where some cannot be closed. */
final class Closing {
    private Closing() {}

    /**
     * @param given those that can be closed are closed
     * @param opened closed last, as what was given may still write to it
     * @throws IllegalStateException when some of what was given cannot be closed
     */
    static void all(List<?> given, AutoCloseable opened) {
        var problems = given.stream().flatMap(one -> closed(one).stream()).toList();
        var last = closed(opened);
        if (!problems.isEmpty()) {
            throw with(
                    new IllegalStateException(
                            "a model could not be closed: "
                                    + problems.getFirst().getMessage(),
                            problems.getFirst()),
                    Stream.concat(problems.stream().skip(1), last.stream()));
        }
        last.ifPresent(Closing::rethrow);
    }

    private static <E extends RuntimeException> E with(E first, Stream<Exception> others) {
        others.forEach(first::addSuppressed);
        return first;
    }

    private static void rethrow(Exception problem) {
        throw problem instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(problem);
    }

    private static Optional<Exception> closed(Object one) {
        if (one instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
