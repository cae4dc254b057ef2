package dev.fanfold.engine;

import dev.fanfold.merge.Demand;
import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.result.Part;
import java.util.Collections;
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

    /** How many tasks of the input were begun: the ordinal of the next. */
    int begun() {
        return begun;
    }

    void began() {
        begun++;
    }

    /** How many are wanted that were not begun. */
    int left() {
        return wanted - begun;
    }
}
