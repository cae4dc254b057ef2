package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.cli.plan.StepText.Kind;
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
            case How.Stitch stitch -> {
                refuseRivals();
                stitched(stitch);
            }
            case How.Synthesise editor -> refuseRivals();
            case How.Pick pick -> rivals("pick");
            case How.Vote vote -> {
                if (rivals("vote")) {
                    new Labels(step, merge.line(), problems).check(plan);
                }
            }
            case How.Unread unread -> {}
        }
    }

    private void refuseRivals() {
        merge.asRivals()
                .ifPresent(why -> problems.add(
                        why.line(),
                        "as_rivals goes with vote and pick only, which count or compare answers to one question"));
    }

    private void stitched(How.Stitch stitch) {
        if (step.kind() instanceof Kind.Repeated) {
            problems.add(
                    merge.line(),
                    "attempts at one question are no pieces of one whole and cannot be stitched; use vote, pick or"
                            + " synthesise");
        } else if (stitch.between().isPresent() && !isProse()) {
            problems.add(merge.line(), "between joins prose, and these answers are none; use merge: stitch");
        }
    }

    private boolean isProse() {
        var inBatches = step.kind() instanceof Kind.Volume volume && volume.cut() instanceof CutText.Batches;
        return !inBatches && step.asks().stream().allMatch(ask -> ask.labels().isEmpty());
    }

    /** Whether the parts of the step are rivals; it is reported where they are not. */
    private boolean rivals(String word) {
        if (step.kind() instanceof Kind.Repeated) {
            merge.asRivals()
                    .ifPresent(why -> problems.add(
                            why.line(), "as_rivals is not needed: attempts by repetition answer one question anyway"));
            return true;
        }
        if (step.kind() instanceof Kind.Volume volume && volume.cut() instanceof CutText.Batches) {
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
