package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.cli.plan.VoteText.Rule;
import dev.fanfold.cli.plan.VoteText.Tie;
import java.util.List;

/** Checks that the settings of a vote fit the parts that vote. */
record VoteFits(StepText step, VoteText vote, Problems problems) {
    void check() {
        if (!(step.kind() instanceof Kind.Repeated)) {
            attemptsOnly();
        }
        step.count().ifPresent(this::quorum);
        if (step.kind() instanceof Kind.Repeated repeated) {
            extra(repeated.times());
        }
        weights();
    }

    private void attemptsOnly() {
        if (vote.rule() == Rule.ADAPTIVE) {
            add("rule: adaptive draws more attempts as it goes, and these parts are what they are; use rule: decided");
        }
        if (vote.tie() == Tie.EXTRA_BALLOTS) {
            add("tie: extra_ballots draws more attempts, and these parts are what they are; use another tie");
        }
    }

    /** Two answers must not both be able to reach it, and one must. */
    private void quorum(int parts) {
        vote.quorum().ifPresent(quorum -> {
            if (quorum > parts) {
                add("quorum " + quorum + " can never be reached by " + parts + " ballots; say at most " + parts);
            } else if (2L * quorum <= parts) {
                add("quorum " + quorum + " can be reached by two answers of " + parts + " ballots; say at least "
                        + (parts / 2 + 1));
            }
        });
    }

    private void extra(int times) {
        vote.cap()
                .filter(cap -> vote.tie() == Tie.EXTRA_BALLOTS && vote.rule() != Rule.ADAPTIVE && cap <= times)
                .ifPresent(cap -> add("cap " + cap + " leaves no extra ballot after times " + times
                        + ": it counts all ballots, so set it higher"));
    }

    private void weights() {
        var names = step.partNames();
        if (names.isEmpty() && !vote.weights().isEmpty()) {
            add("weights goes with parts that have names (by: aspect with as_rivals, or of:), and these have none");
            return;
        }
        vote.weights().stream()
                .map(VoteText.Weight::part)
                .filter(part -> !names.contains(part.text()))
                .forEach(part -> unknown(part, names));
    }

    private void unknown(AskText.Words part, List<String> names) {
        problems.add(
                part.line(),
                "weights names " + Shown.quoted(part.text()) + ", which is no part of this step"
                        + Nearest.hint(part.text(), names, "known"));
    }

    private void add(String message) {
        problems.add(vote.line(), message);
    }
}
