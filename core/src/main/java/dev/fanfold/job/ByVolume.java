package dev.fanfold.job;

import dev.fanfold.result.PartId;
import dev.fanfold.result.Pieces;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One big input cut into pieces, waiting for what to do with each. */
public final class ByVolume<I, X> {
    private final Splitter<I, X> where;

    ByVolume(Splitter<I, X> where) {
        this.where = where;
    }

    /** The same work for each piece. */
    public <O> Pieced<I, O> each(Work<? super X, O> work) {
        return new Pieced<>(new Cutting<>(
                (I input) -> {
                    var count = new AtomicInteger();
                    return Cut.<O, Pieces<O>>of(
                            where.split(input).map(piece -> Task.of(piece(count.getAndIncrement()), work, piece)),
                            parts -> new Pieces<>(parts, Optional.empty()));
                },
                input -> Outlook.<I>ofPieces(
                        input, whole -> where.split(whole).map(piece -> work.forecast(Given.unread(piece)))),
                FanRules.collect()));
    }

    private static PartId piece(int ordinal) {
        return new PartId(ordinal, "piece " + (ordinal + 1));
    }
}
