package dev.fanfold.cli.check;

import dev.fanfold.cli.check.lint.Finding;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.run.Concerns;
import dev.fanfold.cli.run.Levers;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.result.Estimate;
import java.util.List;

/** What a run would say about money and limits before it sends anything. */
final class Forewarning {
    /** What finds it. */
    static final String RULE = "spending";

    private Forewarning() {}

    static List<Finding> of(Estimate estimate, Limits limits) {
        return new Concerns(estimate, limits, Levers.PLAN)
                .all().stream()
                        .map(concern -> finding(concern, estimate).by(RULE))
                        .toList();
    }

    /** More than a few dollars are no fault of a plan. */
    private static Finding finding(Concern concern, Estimate estimate) {
        return concern.weight() == Concern.Weight.QUESTION
                ? Finding.note(0, CheckMessages.dear(estimate.cost().expected()), CheckMessages.nameBudget())
                : Finding.warning(0, concern.what(), concern.next());
    }
}
