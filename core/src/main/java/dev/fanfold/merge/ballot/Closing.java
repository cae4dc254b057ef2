package dev.fanfold.merge.ballot;

import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;

/** When a count was closed, and why then. */
record Closing(Ballots<?> ballots) {
    Optional<String> why() {
        return ballots.terms().rule() instanceof Rule.Adaptive adaptive ? fewWanted(adaptive) : stopped();
    }

    private Optional<String> stopped() {
        return ballots.spared().findAny().isEmpty()
                ? Optional.empty()
                : ballots.terms()
                        .rule()
                        .settled(standing())
                        .map(why -> why + ", after " + ballots.turnout().ended() + " of "
                                + ballots.all().size() + " ballots");
    }

    private Optional<String> fewWanted(Rule.Adaptive rule) {
        var after = ", after " + ballots.turnout().ended() + " ballots";
        if (standing().lead().isAtLeast(rule.confidence())) {
            return Optional.of("the lead was as large as " + rule + " asks for" + after);
        }
        int left = ballots.turnout().unwanted(ballots.all().size());
        return left > 0 && standing().decidedBut(left)
                ? Optional.of("it is decided, as no ballot that was left could change it" + after)
                : Optional.empty();
    }

    private Standing standing() {
        var tally = ballots.tally();
        int all = ballots.all().size();
        int ended = ballots.turnout().ended();
        var out = ballots.terms().weights().heaviest(all - ended, heard());
        return new Standing(tally.weightAt(0), tally.weightAt(1), ended, all, out);
    }

    private List<PartId> heard() {
        return ballots.all().stream()
                .filter(ballot -> !(ballot instanceof Ballot.Spared))
                .<PartId>map(Ballot::part)
                .toList();
    }
}
