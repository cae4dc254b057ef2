package dev.fanfold.simulation;

import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Vote;
import dev.fanfold.merge.ballot.Ties;

/** By which rule attempts are counted. */
enum Counting {
    ALL,
    DECIDED,
    QUORUM,
    UNANIMOUS,
    ADAPTIVE,
    EXTRA_BALLOTS;

    /** The most ballots there are where a tie calls for more. */
    static final int MOST_EXTRA = 7;

    private static final int LABELS = 2;

    Vote<String> vote(int asked) {
        var vote = Merge.vote((String one, String other) -> label(one).equals(label(other)));
        return switch (this) {
            case ALL -> vote;
            case DECIDED -> vote.stopWhenDecided();
            case QUORUM -> vote.quorum(asked / 2 + 1);
            case UNANIMOUS -> vote.unanimous();
            case ADAPTIVE -> vote.adaptive();
            case EXTRA_BALLOTS -> vote.onTie(Ties.extraBallots(MOST_EXTRA));
        };
    }

    /** Every answer has a number of its own, which stands for one of few labels here. */
    private static String label(String answer) {
        return Integer.toString(Integer.parseInt(answer.substring(answer.indexOf('#') + 1)) % LABELS);
    }
}
