package dev.fanfold.job;

import dev.fanfold.result.Item;
import dev.fanfold.result.Pieces;
import dev.fanfold.split.Batches;
import dev.fanfold.work.Items;
import java.util.Optional;

/** Many records in batches, waiting for what to ask about each. */
public final class ByBatch<I> {
    private final Batches<I> batches;

    ByBatch(Batches<I> batches) {
        this.batches = batches;
    }

    /** The same question for each record; the parts of the merge are the records, whatever batch they came in. */
    public <O> Pieced<I, Item<O>> each(Items<O> items) {
        return new Pieced<>(new Cutting<>(
                (I input) -> new Cut<>(
                        new BatchCourse<>(items, batches.size(), batches.split(input)),
                        parts -> new Pieces<>(parts, Optional.empty())),
                input -> Outlook.<I>ofPieces(
                        input, whole -> batches.split(whole).map(entries -> new BatchForecast(items).of(entries))),
                FanRules.collect()));
    }
}
