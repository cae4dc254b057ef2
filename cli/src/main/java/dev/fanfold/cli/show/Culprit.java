package dev.fanfold.cli.show;

import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.Objects;

/**
 * What brought a run down, however deep it lies.
 *
 * @param path the part, as names joined by {@code /}; empty when no part is to blame
 * @param why in one line
 */
public record Culprit(String path, String why) {
    public static Culprit of(RunFailedException failure) {
        return within("", failure);
    }

    private static Culprit within(String around, RunFailedException failure) {
        return failure.firstFailure()
                .map(part -> of(around + part.id().name(), part, failure.parts()))
                .orElseGet(() -> new Culprit(
                        around.isEmpty() ? "" : around.substring(0, around.length() - 1),
                        Objects.toString(failure.getMessage())));
    }

    private static Culprit of(String path, Part.Failed<?> part, List<Part<?>> siblings) {
        return part.cause() instanceof RunFailedException inner
                ? within(path + "/", inner)
                : new Culprit(path, part.why() + next(part) + tally(siblings));
    }

    /** What to do, where the model's own message leaves that to the caller. */
    private static String next(Part.Failed<?> part) {
        return part.cause() instanceof ModelException.Wait ? ShowMessages.slowDown() : "";
    }

    /** How far the failure reaches, where it is not the only one and no part was stopped because of it. */
    private static String tally(List<Part<?>> parts) {
        var failed = parts.stream().filter(part -> part instanceof Part.Failed).count();
        var stopped = parts.stream().anyMatch(part -> part instanceof Part.Skipped);
        return failed < 2 || stopped ? "" : ShowMessages.partsFailed(failed, parts.size());
    }

    /** As a sentence for people. */
    public String sentence() {
        return path.isEmpty() ? ShowMessages.nothingMerged(why) : ShowMessages.nothingMerged(path, why);
    }
}
