package dev.fanfold.merge.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How many ballots each answer got, most first; answers with as many stand in the order of their first ballot.
 *
 * @param counts one per distinct answer
 */
public record Tally<L>(List<Count<L>> counts) {
    public Tally {
        counts = List.copyOf(counts);
    }

    /** An answer and its ballots. */
    public record Count<L>(L label, int ballots) {}

    /** Counts what was cast, held to be the same by this. */
    public static <L> Tally<L> of(List<Ballot<L>> ballots, BiPredicate<L, L> same) {
        var counts = new ArrayList<Count<L>>();
        for (var ballot : ballots) {
            if (ballot instanceof Ballot.Cast<L> cast) {
                add(counts, cast.label(), same);
            }
        }
        counts.sort(Comparator.comparingInt((Count<L> count) -> count.ballots()).reversed());
        return new Tally<>(counts);
    }

    private static <L> void add(List<Count<L>> counts, L label, BiPredicate<L, L> same) {
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            if (same.test(count.label(), label)) {
                counts.set(i, new Count<>(count.label(), count.ballots() + 1));
                return;
            }
        }
        counts.add(new Count<>(label, 1));
    }

    /** The answers with the most ballots: one when there is a winner, several in a tie, none when nothing was cast. */
    public List<Count<L>> leaders() {
        return counts.stream()
                .filter(count -> count.ballots() == counts.getFirst().ballots())
                .toList();
    }
}
