package dev.fanfold.cli.plan;

import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Vote;
import dev.fanfold.merge.ballot.Rule;
import dev.fanfold.merge.ballot.Ties;
import java.util.List;
import java.util.stream.Collectors;

/** Makes votes of what is written. */
record Votes(Filling values, List<String> labels) {
    <O> Vote<O> of(VoteText text) {
        var vote = ruled(Merge.<O>vote(Object::equals), text);
        if (!text.weights().isEmpty()) {
            vote = vote.weighted(text.weights().stream()
                    .collect(Collectors.toMap(one -> one.part().text(), VoteText.Weight::weight)));
        }
        return text.tie() == VoteText.Tie.ABSTAIN ? vote : vote.onTie(ties(text));
    }

    private static <O> Vote<O> ruled(Vote<O> vote, VoteText text) {
        return switch (text.rule()) {
            case FULL -> vote;
            case DECIDED -> vote.stopWhenDecided();
            case QUORUM -> vote.quorum(text.quorum().orElseThrow());
            case UNANIMOUS -> vote.unanimous();
            case ADAPTIVE -> vote.adaptive(text.confidence().orElse(Rule.Adaptive.USUAL));
        };
    }

    private <O> Ties<O> ties(VoteText text) {
        return switch (text.tie()) {
            case ABSTAIN -> Ties.abstain();
            case EXTRA_BALLOTS -> Ties.extraBallots(text.cap().orElseThrow());
            case FIRST_LABEL -> Ties.first(Widened.<O>labels(labels));
            case JUDGE -> Ties.judge(Asks.editor(text.judge().orElseThrow(), values));
        };
    }
}
