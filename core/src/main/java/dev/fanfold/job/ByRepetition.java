package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Several attempts at one question, waiting for their merge.
 *
 * <p>Failures are collected: a failed attempt loses no other.
 */
public final class ByRepetition<I, O> {
    private final Cutting<I, ?, Rivals<O>> cutting;
    private final int known;
    private final Optional<Function<Given<? extends I>, Outlook>> promptedOnce;

    private ByRepetition(
            Cutting<I, ?, Rivals<O>> cutting, int known, Optional<Function<Given<? extends I>, Outlook>> promptedOnce) {
        this.cutting = cutting;
        this.known = known;
        this.promptedOnce = promptedOnce;
    }

    /** Parts that are taken as attempts, and need not ask the same. */
    ByRepetition(Cutting<I, ?, Rivals<O>> cutting, int known) {
        this(cutting, known, Optional.empty());
    }

    static <I, O> ByRepetition<I, O> of(int times, Work<I, O> work) {
        var fresh = work.amongRivals();
        var cutting = new Cutting<I, O, Rivals<O>>(
                (I input) -> new Cut<>(
                        IntStream.range(0, times).mapToObj(i -> Task.of(attempt(i), fresh, input)),
                        parts -> new Rivals<>(parts, Subject.of(input), Optional.empty())),
                input -> new Outlook(fresh.forecast(input).times(times).at("each attempt"), Subject.size(input)),
                FanRules.collect());
        return new ByRepetition<>(
                cutting,
                times,
                fresh instanceof Ask<?>
                        ? Optional.of(
                                input -> new Outlook(fresh.forecast(input).promptedOnce(times), Subject.size(input)))
                        : Optional.empty());
    }

    /** The job that folds the rivals in this way. */
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge) {
        return cutting.merge(merge);
    }

    /** Merges only if this many attempts are done; fewer fail the run. */
    public ByRepetition<I, O> atLeast(int attempts) {
        var changed = cutting.rules().atLeast(attempts);
        changed.requireReachable(known);
        return with(cutting.under(changed));
    }

    /** Merges what has arrived when this much time has passed since the first attempt began. */
    public ByRepetition<I, O> within(Duration limit) {
        return with(cutting.under(cutting.rules().within(limit)));
    }

    /**
     * Asks for all attempts in one request, so that the prompt is paid for once and not once for each of them.
     *
     * <p>Choose it where the prompt is long and its answers are short, and all of them are wanted. It is off unless said,
     * because attempts that go apart are shown, timed, retried and stopped one by one; those of one request arrive
     * together, with the longest of them, or fail together: {@link #within} then merges all or nothing.
     *
     * <p>Law, one ballot per ordinal: sample i of the request belongs to attempt i and to no other. What one request cannot
     * bring goes apart: all of them where the model takes no wish for several samples, or refuses this one; those that a
     * reply falls short of; and the second try of an attempt whose answer could not be read. More attempts than the model
     * takes at once go as several requests. The request counts as one call, and stands with the attempt that sent it.
     *
     * @throws IllegalArgumentException when the attempts are anything but one and the same ask
     */
    public ByRepetition<I, O> asOneRequest() {
        var ahead = promptedOnce.orElseThrow(() -> new IllegalArgumentException(
                "only attempts at one and the same ask can go as one request: split an ask by repetition, or leave"
                        + " asOneRequest() out"));
        return with(cutting.foreseeing(ahead).under(cutting.rules().asOneRequest()));
    }

    private ByRepetition<I, O> with(Cutting<I, ?, Rivals<O>> changed) {
        return new ByRepetition<>(changed, known, promptedOnce);
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
