package dev.fanfold.merge.ballot;

import java.util.ArrayList;
import java.util.List;

/** What the agreement of the ballots tells about how to ask next time; it speaks against nothing. */
record Agreement(Ballots<?> ballots) {
    /** Fewer ballots tell nothing of how much voters agree. */
    private static final int TELLING = 5;

    List<String> advice() {
        var lines = new ArrayList<String>();
        ballots.turnout().alike().ifPresent(why -> lines.add("the ballots may be copies of one another: " + why));
        if (low()) {
            lines.add(
                    "agreement is low: the leading answer has " + first() + " of " + counted()
                            + " ballots, about what chance would give it; more ballots will hardly help, a clearer question may");
        }
        lines.addAll(ballots.hints());
        return lines;
    }

    /**
     * Whether the leader's share is within one standard error of an even split among the answers that were given, two at
     * least: {@code |a/n − 1/L| < √((1/L)(1 − 1/L)/n)}, so that Wilson's interval of one standard error holds 1/L. For
     * instance 3 of 5, 9 of 15 and 22 of 40 ballots of two answers, but not 4, 10 and 24.
     */
    private boolean low() {
        long answers = Math.max(2, ballots.tally().counts().size());
        long ahead = first() * answers - counted();
        return counted() >= TELLING && ahead * ahead < counted() * (answers - 1);
    }

    private long first() {
        return ballots.tally().counts().stream()
                .mapToLong(Tally.Count::ballots)
                .max()
                .orElse(0);
    }

    private long counted() {
        return ballots.tally().counted();
    }
}
