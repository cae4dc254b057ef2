package dev.fanfold.report.explain;

import dev.fanfold.merge.ballot.Rule;
import dev.fanfold.merge.ballot.Terms;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.ballot.Weights;
import java.util.stream.Collectors;

/** The terms of a vote in words that need no Java. */
final class TermsText {
    private TermsText() {}

    static String of(Terms<?> terms) {
        return rule(terms.rule()) + weights(terms.weights()) + ties(terms.ties());
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case Rule.Full full -> "every ballot counts, and most ballots win";
            case Rule.Decided decided -> "most ballots win, and it stops once no ballot that is out could change that";
            case Rule.Quorum quorum -> "an answer wins once it has " + quorum.ballots() + " ballots";
            case Rule.Unanimous all -> "all must agree";
            case Rule.Adaptive adaptive ->
                "ballots are asked for as long as the lead is small (confidence " + adaptive.confidence() + ")";
        };
    }

    private static String weights(Weights weights) {
        return weights.equal()
                ? ""
                : weights.byPart().entrySet().stream()
                        .map(entry -> entry.getKey() + " weighs " + entry.getValue())
                        .collect(Collectors.joining(", ", "; ", ", all others 1"));
    }

    private static String ties(Ties<?> ties) {
        return switch (ties) {
            case Ties.Abstain<?> none -> "";
            case Ties.ExtraBallots<?> more -> "; of a tie, more ballots are asked for, up to " + more.cap() + " in all";
            case Ties.Judge<?> judge -> "; of a tie, a judge decides";
            case Ties.First<?> first ->
                first.order().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "; of a tie, what stands first in this list wins: ", ""));
        };
    }
}
