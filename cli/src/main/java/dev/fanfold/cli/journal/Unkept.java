package dev.fanfold.cli.journal;

import dev.fanfold.journal.JournalException;
import dev.fanfold.result.RunFailedException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether a run ended because its journal could not take what came. */
public final class Unkept {
    private static final int CAUSES_READ = 10;

    private Unkept() {}

    public static boolean by(RunFailedException failure) {
        return failure.firstFailure().filter(part -> caused(part.cause())).isPresent();
    }

    private static boolean caused(Throwable cause) {
        return cause instanceof RunFailedException inner
                ? by(inner)
                : Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                        .limit(CAUSES_READ)
                        .anyMatch(JournalException.class::isInstance);
    }
}
