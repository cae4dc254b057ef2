package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Terms;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.ballot.Turnout;
import dev.fanfold.merge.ballot.Weights;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts free answers: one call to a judge says which of them mean the same, and code counts.
 *
 * <p>Model text is data: the judge sees the distinct answers under names of ours, and can group them, but neither change
 * one nor add, drop or double one. Groups that do so are asked for once more; then every answer stands alone, and the
 * result says so. Every ballot counts, and a tie has no winner.
 *
 * <p>The judge reads all answers in one prompt: an answer that talks to it can change how the others are grouped, and so
 * who wins. Where answers may be hostile, vote on labels.
 */
public final class VoteByMeaning implements AuditedMerge<Rivals<String>, Ballots<String>> {
    private final Meanings meanings;

    VoteByMeaning(Ask<String> judge) {
        this.meanings = new Meanings(judge);
    }

    @Override
    public Audited<Ballots<String>> audited(Rivals<String> parts, Call call) {
        List<Ballot<String>> ballots = parts.all().stream().map(Ballot::of).toList();
        var answers = parts.done().stream().map(Part.Done::value).distinct().toList();
        var groups = meanings.of(answers, parts.subject(), call);
        var tally = Tally.of(ballots, groups::same);
        var turnout = new Turnout(OptionalInt.empty(), Turnout.ended(parts.all()), parts.alike());
        var value =
                new Ballots<>(ballots, tally, Terms.usual(), turnout, new Ties.Outcome.Untouched<>(), groups.hints());
        var lines = new Lines<>(tally, groups::same, Weights.EQUAL).of(ballots);
        return new Audited<>(value, Ledger.of(parts, lines));
    }

    /** One call, which reads every answer; none where all are the same. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return meanings.forecast(answers, subject).answering(Vote.shown(answers));
    }
}
