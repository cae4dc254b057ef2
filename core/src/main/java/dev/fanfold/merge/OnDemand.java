package dev.fanfold.merge;

import dev.fanfold.result.Rivals;
import java.util.List;

/**
 * A merge of attempts that says while they end how many it wants.
 *
 * <p>Law: what lands after it said enough never counts, whoever was first.
 *
 * @param <O> what each attempt answers
 */
public interface OnDemand<O, R> extends AuditedMerge<Rivals<O>, R> {
    /**
     * What it wants of a repetition.
     *
     * @param asked how many attempts the split names
     */
    Demand<O> demand(int asked);

    /** The same merge, told how many attempts the split names, where its result says something about that. */
    default OnDemand<O, R> told(int asked) {
        return this;
    }

    /**
     * Looks at the names of its parts, where they have names of their own.
     *
     * @throws IllegalArgumentException when it speaks of a part that is not there
     */
    default void requireNames(List<String> names) {}

    /** The fewest attempts it takes, where all goes well. */
    int least(int asked);

    /** The most attempts it can come to. */
    int most(int asked);
}
