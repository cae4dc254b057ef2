package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.merge.score.Mode;
import java.util.List;

/** Checks that the two ends of each step are a matched pair: what was split in one way is not merged in any. */
final class Fits {
    private static final String OR_SAY = ", or say as_rivals: \"why they answer one question\"";

    private final StepText step;
    private final MergeText merge;
    private final Problems problems;

    private Fits(StepText step, MergeText merge, Problems problems) {
        this.step = step;
        this.merge = merge;
        this.problems = problems;
    }

    static void check(PlanText plan, Problems problems) {
        for (var step : plan.steps()) {
            step.merge().ifPresent(merge -> new Fits(step, merge, problems).check(plan));
        }
    }

    private void check(PlanText plan) {
        switch (merge.how()) {
            case How.Stitch stitch -> stitched(stitch.between().isPresent());
            case How.Rows rows -> stitched(false);
            case How.Count count -> sorted("count", plan);
            case How.Group group -> sorted("group", plan);
            case How.Synthesise editor -> refuseRivals();
            case How.Pick(var pick) -> {
                if (rivals("pick")) {
                    matches(pick);
                }
            }
            case How.Vote(var vote) -> {
                if (rivals("vote")) {
                    voted(vote, plan);
                }
            }
            case How.Borda borda -> {
                if (rivals("borda")) {
                    answers(plan).requireRankings();
                }
            }
            case How.Unread unread -> {}
        }
        refuseRankedRecords();
    }

    private void refuseRankedRecords() {
        step.asks().stream()
                .filter(ask -> !ask.ranking().isEmpty() && inBatches())
                .forEach(ask -> problems.add(
                        ask.line(), "ranking does not go with records, each answered in a word; use labels"));
    }

    private Answers answers(PlanText plan) {
        return new Answers(step, merge.line(), plan.byName(), problems);
    }

    private void voted(VoteText vote, PlanText plan) {
        new VoteFits(step, vote, problems).check();
        if (vote.sameMeaning().isPresent()) {
            answers(plan).requireProse();
        } else {
            answers(plan).requireLabels();
        }
    }

    /** Each against each, in both orders, is for few. */
    private void matches(PickText pick) {
        step.count()
                .filter(count -> pick.by() == PickText.Way.ROUND_ROBIN && count > Mode.RoundRobin.MOST)
                .ifPresent(count -> problems.add(
                        pick.line(),
                        "by: round_robin compares each with each and takes at most " + Mode.RoundRobin.MOST
                                + " rivals, not " + count + "; use by: knockout"));
    }

    private void refuseRivals() {
        merge.asRivals()
                .ifPresent(
                        why -> problems.add(
                                why.line(),
                                "as_rivals goes with vote, borda and pick only, which count or compare answers to one question"));
    }

    private void stitched(boolean joined) {
        refuseRivals();
        if (step.kind() instanceof Kind.Repeated) {
            problems.add(
                    merge.line(),
                    "attempts at one question are no pieces of one whole and cannot be stitched; use vote, pick or"
                            + " synthesise");
        } else if (joined && !isProse()) {
            problems.add(merge.line(), "between joins prose, and these answers are none; use merge: stitch");
        }
    }

    /** Whether there are pieces or records to count or to group, each with a label. */
    private void sorted(String word, PlanText plan) {
        refuseRivals();
        if (step.kind() instanceof Kind.Volume) {
            answers(plan).requireLabels(word);
        } else {
            problems.add(
                    merge.line(),
                    word + " goes with by: volume only; "
                            + (step.kind() instanceof Kind.Repeated
                                    ? "attempts at one question are counted with merge: vote"
                                    : "to count different looks as answers to one question, use merge: vote and say as_rivals"));
        }
    }

    private boolean isProse() {
        return !inBatches() && step.asks().stream().allMatch(AskText::isProse);
    }

    private boolean inBatches() {
        return step.kind() instanceof Kind.Volume volume && volume.cut() instanceof CutText.Batches;
    }

    /** Whether the parts of the step are rivals; it is reported where they are not. */
    private boolean rivals(String word) {
        if (step.kind() instanceof Kind.Repeated) {
            merge.asRivals()
                    .ifPresent(why -> problems.add(
                            why.line(), "as_rivals is not needed: attempts by repetition answer one question anyway"));
            return true;
        }
        if (inBatches()) {
            problems.add(
                    merge.line(), word + " does not fit records, each answered for itself; use stitch or synthesise");
            return false;
        }
        if (merge.asRivals().isEmpty()) {
            problems.add(merge.line(), word + mismatch() + "; use " + String.join(" or ", fitting()) + OR_SAY);
        }
        return merge.asRivals().isPresent();
    }

    private String mismatch() {
        return switch (step.kind()) {
            case Kind.Aspects aspects -> " needs answers to one question, and parts by aspect are different looks";
            case Kind.Volume volume -> " needs answers to one question, and parts by volume are pieces of one whole";
            default -> " needs answers to one question, and the steps that of names are different looks";
        };
    }

    private List<String> fitting() {
        return step.kind() instanceof Kind.Volume ? List.of("stitch", "synthesise") : List.of("synthesise", "stitch");
    }
}
