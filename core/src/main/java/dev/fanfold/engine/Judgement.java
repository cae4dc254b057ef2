package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Tolerance;
import dev.fanfold.result.Count;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the ended parts of a fan may go on to their merge, or the fan has failed. */
record Judgement(String where, FanRules rules) {
    /** Whether the parts go on to their merge all the same. */
    boolean putsUpWith(Stop stop) {
        return switch (stop) {
            case Stop.Refusal refusal -> true;
            case Stop.Hopeless hopeless -> true;
            case Stop.Enough enough -> true;
            case Stop.Late late -> !(rules.tolerance() instanceof Tolerance.FailFast);
            case Stop.Cancelled cancelled -> false;
            case Stop.BadInput input -> false;
            case Stop.BadMerge merge -> false;
            case Stop.Failure failure -> false;
        };
    }

    /** Throws when the rules do not put up with why the fan was stopped. */
    void on(List<? extends Part<?>> parts, Stop stop) {
        if (putsUpWith(stop)) {
            return;
        }
        switch (stop) {
            case Stop.Cancelled cancelled -> {
                Thread.currentThread().interrupt();
                throw new RunCancelledException(where + " was cancelled; " + tally(parts), parts);
            }
            case Stop.BadInput(var cause) -> throw unread(parts, cause);
            case Stop.BadMerge(var cause) -> throw unmerged(parts, cause);
            case Stop.Failure(var first) ->
                throw new RunFailedException(
                        first.id() + " failed: " + first.why() + "; " + tally(parts), parts, stop.culprit());
            case Stop.Late late -> throw late(where, parts, late);
            case Stop.Refusal refusal -> {}
            case Stop.Hopeless hopeless -> {}
            case Stop.Enough enough -> {}
        }
    }

    private static RunFailedException unread(List<? extends Part<?>> parts, RuntimeException cause) {
        var input = new Part.Failed<>(new PartId(parts.size(), "the input"), cause, Effort.NONE);
        return new RunFailedException(
                "the input could not be read on after part " + parts.size() + ": " + input.why() + "; " + tally(parts),
                parts,
                Optional.of(input));
    }

    private static RunFailedException unmerged(List<? extends Part<?>> parts, RuntimeException cause) {
        var merge = new Part.Failed<>(new PartId(parts.size(), "merge"), cause, Effort.NONE);
        return new RunFailedException(
                "the merge failed while its parts ran: " + merge.why() + "; " + tally(parts),
                parts,
                Optional.of(merge));
    }

    private static RunFailedException late(String where, List<? extends Part<?>> parts, Stop.Late late) {
        var inside = opened(parts);
        return new RunFailedException(where + " was " + late.why() + "; " + tally(inside), inside);
    }

    /**
     * Throws when too few parts are done to merge; nothing at all is enough only where no number was named.
     *
     * @param kept those that nobody was given yet
     * @param gaps those without an answer, as far as they are known
     */
    void requireEnough(Count count, List<? extends Part<?>> kept, List<? extends Part<?>> gaps, Optional<Stop> stop) {
        if (rules.tolerance() instanceof Tolerance.Collect(var atLeast)
                && !(count.all() == 0 && atLeast == 1)
                && count.done() < atLeast) {
            throw tooFew(count, kept, atLeast, stop, stop.flatMap(Stop::culprit).or(() -> firstFailed(gaps)));
        }
    }

    private static RunFailedException tooFew(
            Count count,
            List<? extends Part<?>> kept,
            int atLeast,
            Optional<Stop> stop,
            Optional<Part.Failed<?>> first) {
        return new RunFailedException(
                (count.done() == 0
                                ? "no part is done"
                                : "only " + count.done() + " of " + count.all() + " parts are done")
                        + (atLeast > 1 ? ", and at least " + atLeast + " were wanted" : "")
                        + first.map(failed -> "; " + failed.id() + " failed: " + failed.why())
                                .or(() -> stop.map(reason -> "; " + reason.why()))
                                .orElse(""),
                kept,
                first);
    }

    /** A part that was stopped gives way to what was finished inside it. */
    static List<Part<?>> opened(List<? extends Part<?>> parts) {
        return parts.stream()
                .<Part<?>>flatMap(
                        part -> part instanceof Part.Skipped<?> skipped ? skipped.kept().stream() : Stream.of(part))
                .toList();
    }

    private static Optional<Part.Failed<?>> firstFailed(List<? extends Part<?>> parts) {
        return parts.stream()
                .<Part.Failed<?>>flatMap(
                        part -> part instanceof Part.Failed<?> failed ? Stream.of(failed) : Stream.empty())
                .findFirst();
    }

    /** For example: finished and kept: nutrition; stopped: cost, difficulty. */
    private static String tally(List<? extends Part<?>> parts) {
        var done = names(parts, Part.Done.class);
        var skipped = names(parts, Part.Skipped.class);
        return (done.isEmpty() ? "nothing else was finished" : "finished and kept: " + done)
                + (skipped.isEmpty() ? "" : "; stopped: " + skipped);
    }

    private static String names(List<? extends Part<?>> parts, Class<?> fate) {
        var names = parts.stream()
                .filter(fate::isInstance)
                .map(part -> part.id().name())
                .toList();
        var shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }

    private static final int NAMES_SHOWN = 5;
}
