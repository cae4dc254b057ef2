package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Pieces;
import dev.fanfold.result.Rivals;
import java.time.Duration;
import java.util.Optional;

/**
 * Pieces of one input with their work, waiting for their merge.
 *
 * <p>Failures are collected: a failed piece loses no other, and leaves a gap that the result shows.
 */
public final class Pieced<I, O> {
    private final Cutting<I, ?, O, Pieces<O>> cutting;

    Pieced(Cutting<I, ?, O, Pieces<O>> cutting) {
        this.cutting = cutting;
    }

    /** The job that folds the pieces in this way. */
    public <R> Job<I, R> merge(Merge<? super Pieces<O>, R> merge) {
        return cutting.merge(merge);
    }

    /** Merges only if this many pieces are done; fewer fail the run. */
    public Pieced<I, O> atLeast(int pieces) {
        return new Pieced<>(cutting.under(cutting.rules().atLeast(pieces)));
    }

    /** Merges what has arrived when this much time has passed since the first piece began. */
    public Pieced<I, O> within(Duration limit) {
        return new Pieced<>(cutting.under(cutting.rules().within(limit)));
    }

    /**
     * Takes the pieces as answers to one question, so that they can be voted on or picked from.
     *
     * @param why the reason, kept with the result
     */
    public ByRepetition<I, O> asRivals(String why) {
        var reason = Optional.of(ByRepetition.reason(why));
        var rivals = cutting.as(pieces -> new Rivals<>(pieces.all(), pieces.subject(), reason));
        return new ByRepetition<>(new Taken.Pieces<>(rivals), cutting.rules());
    }
}
