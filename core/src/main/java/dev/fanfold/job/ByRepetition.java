package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Rivals;
import java.time.Duration;

/**
 * Several attempts at one question, waiting for their merge.
 *
 * <p>Failures are collected: a failed attempt loses no other.
 */
public final class ByRepetition<I, O> {
    private final Attempts<I, O> attempts;
    private final FanRules rules;

    ByRepetition(Attempts<I, O> attempts, FanRules rules) {
        this.attempts = attempts;
        this.rules = rules;
    }

    /**
     * The job that folds the rivals in this way.
     *
     * @throws IllegalArgumentException when the merge makes no sense of so many, or may stop early and the attempts go as one
     *     request
     */
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge) {
        return attempts.merge(merge, rules);
    }

    /** Merges only if this many attempts are done; fewer fail the run. */
    public ByRepetition<I, O> atLeast(int done) {
        var changed = rules.atLeast(done);
        changed.requireReachable(attempts.known());
        return new ByRepetition<>(attempts, changed);
    }

    /** Merges what has arrived when this much time has passed since the first attempt began. */
    public ByRepetition<I, O> within(Duration limit) {
        return new ByRepetition<>(attempts, rules.within(limit));
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
        return new ByRepetition<>(attempts.asOneRequest(), rules.asOneRequest());
    }

    static String reason(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("say why these parts answer one question");
        }
        return why;
    }
}
