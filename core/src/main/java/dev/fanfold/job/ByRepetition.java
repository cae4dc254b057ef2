package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several attempts at one question, waiting for their merge.
 *
 * <p>Failures are collected: a failed attempt loses no other.
 */
public final class ByRepetition<I, O> {
    private final Cutting<I, ?, Rivals<O>> cutting;
    private final int known;

    ByRepetition(Cutting<I, ?, Rivals<O>> cutting, int known) {
        this.cutting = cutting;
        this.known = known;
    }

    static <I, O> ByRepetition<I, O> of(int times, Work<I, O> work) {
        var fresh = work.amongRivals();
        return new ByRepetition<>(
                new Cutting<>(
                        (I input) -> new Cut<O, Rivals<O>>(
                                IntStream.range(0, times).mapToObj(i -> Task.of(attempt(i), fresh, input)),
                                parts -> new Rivals<>(parts, Subject.of(input), Optional.empty())),
                        input ->
                                new Outlook(fresh.forecast(input).times(times).at("each attempt"), Subject.size(input)),
                        FanRules.collect()),
                times);
    }

    /** The job that folds the rivals in this way. */
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge) {
        return cutting.merge(merge);
    }

    /** Merges only if this many attempts are done; fewer fail the run. */
    public ByRepetition<I, O> atLeast(int attempts) {
        var changed = cutting.rules().atLeast(attempts);
        changed.requireReachable(known);
        return new ByRepetition<>(cutting.under(changed), known);
    }

    /** Merges what has arrived when this much time has passed since the first attempt began. */
    public ByRepetition<I, O> within(Duration limit) {
        return new ByRepetition<>(cutting.under(cutting.rules().within(limit)), known);
    }

    static String reason(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("say why these parts answer one question");
        }
        return why;
    }

    private static PartId attempt(int ordinal) {
        return new PartId(ordinal, "attempt " + (ordinal + 1));
    }
}
