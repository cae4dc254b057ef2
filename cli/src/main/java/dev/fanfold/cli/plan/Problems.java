package dev.fanfold.cli.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one plan, so that all of it is told at once. Not for several threads. */
final class Problems {
    private static final int MOST = 100;

    private final List<PlanProblem> found = new ArrayList<>();

    void add(int line, String message) {
        if (!areEnough()) {
            found.add(new PlanProblem(line, message));
        }
    }

    /** Whether one more would not be kept, so that nobody need look for it. */
    boolean areEnough() {
        return found.size() >= MOST;
    }

    /** Goes on only with a plan that has none. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new PlanProblems(found.stream()
                    .sorted(Comparator.comparingInt(PlanProblem::line))
                    .toList());
        }
    }
}
