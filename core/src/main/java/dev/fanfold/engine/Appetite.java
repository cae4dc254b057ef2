package dev.fanfold.engine;

import dev.fanfold.job.Task;
import dev.fanfold.merge.Demand;
import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How many parts of a fan its merge wants, and how many were begun.
 *
 * <p>Threads: used under the lock of its fan.
 */
final class Appetite<O> {
    private final Demand<O> demand;
    private int wanted;
    private int begun;

    Appetite(Demand<O> demand) {
        this.demand = demand;
    }

    /** A fan of which everything is wanted, however much there is. */
    static <O> Appetite<O> forAll() {
        return new Appetite<>(Demand.everything());
    }

    /** Asks anew what is wanted; a reason to stop where that is no more. */
    Optional<Stop> after(List<Part<O>> ended) {
        try {
            return heard(demand.after(Collections.unmodifiableList(ended)));
        } catch (RuntimeException e) {
            return Optional.of(new Stop.BadMerge(e));
        }
    }

    private Optional<Stop> heard(Wanted answer) {
        return switch (answer) {
            case Wanted.Parts(var count) -> {
                wanted = Math.max(wanted, count);
                yield Optional.empty();
            }
            case Wanted.Enough(var why) -> Optional.of(new Stop.Enough(why));
        };
    }

    boolean hungry() {
        return begun < wanted;
    }

    void began() {
        begun++;
    }

    /** Those that were wanted and not begun, told why; what cannot be read of them stands there as one. */
    List<Part<O>> unbegun(Iterator<Task<O>> all, String why) {
        var skipped = new ArrayList<Part<O>>();
        try {
            for (int left = wanted - begun; left > 0 && all.hasNext(); left--) {
                skipped.add(new Part.Skipped<>(all.next().id(), why, Effort.NONE, List.of()));
            }
        } catch (RuntimeException e) {
            skipped.add(new Part.Failed<>(new PartId(Integer.MAX_VALUE, "the rest of the input"), e, Effort.NONE));
        }
        return skipped;
    }
}
