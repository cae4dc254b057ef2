package dev.fanfold.cli.journal;

import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.UnreadableAnswerException;
import java.util.Collection;

/** Tells whether anything is left to ask: what was refused or never asked is, what came and was of no use is not. */
public final class Rest {
    private Rest() {}

    /** Whether a run that came to a result left any. */
    public static boolean of(Run<?> run) {
        return !run.fellBack().isEmpty() || run.folds().stream().anyMatch(fold -> of(fold.gaps()));
    }

    /** Whether a run that came to no result left any. */
    public static boolean of(RunFailedException failure) {
        return failure instanceof RunCancelledException
                || (failure.parts().isEmpty() && failure.firstFailure().isEmpty())
                || of(failure.parts())
                || failure.firstFailure().filter(Rest::of).isPresent();
    }

    private static boolean of(Collection<? extends Part<?>> parts) {
        return parts.stream().anyMatch(Rest::of);
    }

    /** Whether this part did. */
    public static boolean of(Part<?> part) {
        return switch (part) {
            case Part.Done<?> done -> false;
            case Part.Skipped<?> skipped -> true;
            case Part.Failed<?> failed -> of(failed.cause());
        };
    }

    /** Where nobody can tell, something may be left. */
    private static boolean of(RuntimeException cause) {
        return switch (cause) {
            case UnreadableAnswerException unreadable -> false;
            case RunFailedException inner -> of(inner);
            // A record that the answers to its batch left out.
            case IllegalStateException unanswered when unanswered.getCause() == null -> false;
            default -> true;
        };
    }
}
