package dev.fanfold.cli.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan file that cannot be used, with everything that is wrong with it. */
public final class PlanProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PlanProblem> problems;

    /**
     * A refusal for these reasons.
     *
     * @param problems at least one, by line
     */
    PlanProblems(List<PlanProblem> problems) {
        super(problems.stream().map(PlanProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by line. */
    public List<PlanProblem> problems() {
        return problems;
    }
}
