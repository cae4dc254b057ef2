package dev.fanfold.merge.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How the ballots fell, the heaviest answer first; answers that weigh the same stand in the order of their first ballot.
 *
 * @param counts one per distinct answer
 */
public record Tally<L>(List<Count<L>> counts) {
    public Tally {
        counts = List.copyOf(counts);
    }

    /**
     * An answer and its ballots.
     *
     * @param weight what they weigh together; as many as there are, where no weights were set
     */
    public record Count<L>(L label, int ballots, long weight) {}

    /** Counts what was cast, held to be the same by this, where every ballot weighs 1. */
    public static <L> Tally<L> of(List<Ballot<L>> ballots, BiPredicate<L, L> same) {
        return of(ballots, same, Weights.EQUAL);
    }

    /** Counts what was cast, held to be the same by this. */
    public static <L> Tally<L> of(List<Ballot<L>> ballots, BiPredicate<L, L> same, Weights weights) {
        var counts = new ArrayList<Count<L>>();
        for (var ballot : ballots) {
            if (ballot instanceof Ballot.Cast<L> cast) {
                add(counts, cast.label(), weights.of(cast.part()), same);
            }
        }
        counts.sort(Comparator.comparingLong((Count<L> count) -> count.weight()).reversed());
        return new Tally<>(counts);
    }

    private static <L> void add(List<Count<L>> counts, L label, int weight, BiPredicate<L, L> same) {
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            if (same.test(count.label(), label)) {
                counts.set(i, new Count<>(count.label(), count.ballots() + 1, count.weight() + weight));
                return;
            }
        }
        counts.add(new Count<>(label, 1, weight));
    }

    /** The heaviest answers: one when there is a winner, several in a tie, none when nothing was cast. */
    public List<Count<L>> leaders() {
        return counts.stream()
                .filter(count -> count.weight() == counts.getFirst().weight())
                .toList();
    }

    /** How many ballots were counted. */
    public int counted() {
        return counts.stream().mapToInt(Count::ballots).sum();
    }

    /** What the ballots that were counted weigh together. */
    public long weight() {
        return counts.stream().mapToLong(Count::weight).sum();
    }

    /** What the answer of this place weighs; an answer that nobody gave weighs nothing. */
    long weightAt(int place) {
        return place < counts.size() ? counts.get(place).weight() : 0;
    }
}
