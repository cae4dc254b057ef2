package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.cli.plan.VoteText;
import java.util.stream.Stream;

/** An even number of ballots on two labels can come to a tie, which has no winner. */
final class EvenBallots implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream().filter(EvenBallots::canTie).map(EvenBallots::finding);
    }

    private static boolean canTie(StepText step) {
        return step.kind() instanceof Kind.Repeated repeated
                && repeated.times() % 2 == 0
                && repeated.ask().labels().size() == 2
                && repeated.merge().how() instanceof How.Vote(var vote)
                && abstains(vote);
    }

    private static boolean abstains(VoteText vote) {
        return vote.tie() == VoteText.Tie.ABSTAIN
                && (vote.rule() == VoteText.Rule.FULL || vote.rule() == VoteText.Rule.DECIDED)
                && vote.sameMeaning().isEmpty();
    }

    private static Finding finding(StepText step) {
        var ballots = step.count().orElse(0);
        return Finding.note(
                step.line(), LintMessages.evenBallots(step.name(), ballots), LintMessages.oddBallots(ballots + 1));
    }
}
