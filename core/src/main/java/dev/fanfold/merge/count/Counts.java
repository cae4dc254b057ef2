package dev.fanfold.merge.count;

import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Objects;

/**
 * How many answers there are of each kind.
 *
 * <p>Law: every part is in here exactly once: in a total, among the others, without a key or missing.
 *
 * @param totals by key: those that the merge was told of in the order told, then each other in the order in which it
 *     first stands in the split
 * @param others answers of further keys, counted together because there were too many of them
 * @param keyless answers of which no key is known, as the code that tells it broke on them; the ledger says how
 * @param missing parts without an answer
 */
public record Counts<K>(List<Total<K>> totals, long others, long keyless, long missing) implements Qualified {
    public Counts {
        totals = List.copyOf(totals);
    }

    /** A key, and how many answers have it; none where it was told of and nobody gave it. */
    public record Total<K>(K key, long count) {}

    /** How many answers were counted. */
    public long counted() {
        return totals.stream().mapToLong(Total::count).sum() + others;
    }

    /** How many parts there were, with an answer or without. */
    public long parts() {
        return counted() + keyless + missing;
    }

    /** How many answers have this key. */
    public long of(K key) {
        return totals.stream()
                .filter(total -> Objects.equals(total.key(), key))
                .mapToLong(Total::count)
                .sum();
    }

    /** The share that a key has of the answers that were counted, from 0 to 1; 0 where none was. */
    public double share(K key) {
        long count = of(key);
        return count == 0 ? 0 : (double) count / counted();
    }

    /** A part that is missing speaks for itself, and whoever runs this counts it. */
    @Override
    public List<String> reservations() {
        return new CountsText(this).reservations();
    }

    /** For example {@code positive 812 (41 %), negative 1,180 (59 %) · 8 without an answer}. */
    @Override
    public String toString() {
        return new CountsText(this).line();
    }
}
