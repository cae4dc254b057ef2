package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Shown;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Weights;
import dev.fanfold.result.Ledger;
import java.util.List;
import java.util.function.BiPredicate;

/** What a count says of each ballot in its ledger. */
record Lines<L>(Tally<L> tally, BiPredicate<L, L> same, Weights weights) {
    List<Ledger.Line> of(List<Ballot<L>> ballots) {
        return ballots.stream()
                .map(ballot -> new Ledger.Line(ballot.part(), fate(ballot)))
                .toList();
    }

    private Ledger.Fate fate(Ballot<L> ballot) {
        return switch (ballot) {
            case Ballot.Cast<L> cast -> new Ledger.Fate.Used(counted(cast));
            case Ballot.Spoiled<L> spoiled -> new Ledger.Fate.LeftOut("spoiled");
            case Ballot.Absent<L> absent -> new Ledger.Fate.LeftOut(absent.why());
            case Ballot.Spared<L> spared -> new Ledger.Fate.Spared(spared.why());
        };
    }

    /** Under the name that the tally has for it, which may be that of another answer held to be the same. */
    private String counted(Ballot.Cast<L> cast) {
        var label = tally.counts().stream()
                .map(Tally.Count::label)
                .filter(other -> same.test(other, cast.label()))
                .findFirst()
                .orElse(cast.label());
        int weight = weights.of(cast.part());
        return "counted as " + Shown.of(label) + (weight == 1 ? "" : " with weight " + weight);
    }
}
