package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import dev.fanfold.work.UnreadableAnswerException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Counts rival answers: the full tally.
 *
 * <p>One ballot per ordinal: each part casts one, whatever it took to get it. Every ballot counts. A tie has no winner. An
 * answer that cannot be read is a spoiled ballot: listed, never taken for a label. Nothing depends on who answered first.
 */
public final class Vote<L> implements OnDemand<L, Ballots<L>> {
    private static final Size FORM = new Size(0, 0, 20, 60);

    private final BiPredicate<L, L> same;

    Vote(BiPredicate<L, L> same) {
        this.same = same;
    }

    @Override
    public Audited<Ballots<L>> audited(Rivals<L> parts, Call call) {
        List<Ballot<L>> ballots = parts.all().stream().map(Vote::ballot).toList();
        var lines = ballots.stream().map(Vote::line).toList();
        return new Audited<>(new Ballots<>(ballots, Tally.of(ballots, same)), Ledger.of(parts, lines));
    }

    @Override
    public Demand<L> demand(int asked) {
        return ended -> new Demand.Wanted.Parts(asked);
    }

    @Override
    public int least(int asked) {
        return asked;
    }

    @Override
    public int most(int asked) {
        return asked;
    }

    /** No call; the answer lists every ballot and names the winner, or all that are tied. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        var listed = answers.plus(new Size(0, 0, 2, 6).times(answers.texts()));
        return Forecast.none().answering(listed.times(2).plus(FORM).in(1));
    }

    private static <L> Ballot<L> ballot(Part<L> part) {
        return switch (part) {
            case Part.Done<L>(var id, var label, var effort) -> new Ballot.Cast<>(id, label);
            case Part.Failed<L> failed
            when failed.cause() instanceof UnreadableAnswerException unreadable ->
                new Ballot.Spoiled<>(failed.id(), unreadable.text());
            case Part.Failed<L> failed -> new Ballot.Absent<>(failed.id(), "failed: " + failed.why());
            case Part.Skipped<L> skipped -> new Ballot.Absent<>(skipped.id(), "skipped: " + skipped.why());
        };
    }

    private static Ledger.Line line(Ballot<?> ballot) {
        return new Ledger.Line(
                ballot.part(),
                switch (ballot) {
                    case Ballot.Cast<?> cast -> new Ledger.Fate.Used("counted as " + cast.label());
                    case Ballot.Spoiled<?> spoiled -> new Ledger.Fate.LeftOut("spoiled");
                    case Ballot.Absent<?> absent -> new Ledger.Fate.LeftOut(absent.why());
                });
    }
}
