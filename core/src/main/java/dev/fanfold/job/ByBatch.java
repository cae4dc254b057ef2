package dev.fanfold.job;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Pieces;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many records in batches, waiting for what to ask about each. */
public final class ByBatch<I> {
    private final Batches<I> batches;

    ByBatch(Batches<I> batches) {
        this.batches = batches;
    }

    /** The same question for each record; the parts of the merge are the records, whatever batch they came in. */
    public <O> Pieced<I, Item<O>> each(Items<O> items) {
        return new Pieced<>(new Cutting<>(
                (I input) -> new Cutter<>(items).cut(batches.split(input)),
                input -> Outlook.<I>ofPieces(
                        input, whole -> batches.split(whole).map(entries -> new Batch<>(items, 0, entries).forecast())),
                FanRules.collect()));
    }

    /** One input being cut: it remembers which records each batch stands for. */
    private static final class Cutter<O> {
        private final Items<O> items;
        private final List<List<PartId>> contents = new ArrayList<>();
        private int records;

        Cutter(Items<O> items) {
            this.items = items;
        }

        Cut<List<Part<Item<O>>>, Pieces<Item<O>>> cut(Stream<List<Entry>> all) {
            return new Cut<>(all.map(this::task), this::gather);
        }

        private Task<List<Part<Item<O>>>> task(List<Entry> entries) {
            var batch = new Batch<>(items, records, entries);
            records += entries.size();
            contents.add(batch.ids());
            return new Task<>(
                    new PartId(contents.size() - 1, "batch " + contents.size()), batch::answer, batch::forecast);
        }

        private Pieces<Item<O>> gather(List<Part<List<Part<Item<O>>>>> ended) {
            var parts = new ArrayList<Part<Item<O>>>();
            for (var batch : ended) {
                parts.addAll(opened(batch, contents.get(batch.id().ordinal())));
            }
            return new Pieces<>(parts, Optional.empty());
        }

        /** A batch that came to nothing takes none of its records with it: each stands there with the reason. */
        private List<Part<Item<O>>> opened(Part<List<Part<Item<O>>>> batch, List<PartId> ids) {
            return switch (batch) {
                case Part.Done<List<Part<Item<O>>>> done -> done.value();
                case Part.Failed<List<Part<Item<O>>>> failed ->
                    Batch.each(ids, id -> new Part.Failed<>(id, failed.cause(), Effort.NONE));
                case Part.Skipped<List<Part<Item<O>>>> skipped ->
                    Batch.each(ids, id -> new Part.Skipped<>(id, skipped.why(), Effort.NONE, List.of()));
            };
        }
    }
}
