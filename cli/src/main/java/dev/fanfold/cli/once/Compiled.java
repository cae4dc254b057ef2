package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanProblem;
import dev.fanfold.cli.plan.PlanProblems;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A plan that nobody has written into a file: what is wrong with it has no line that anybody could look at. */
final class Compiled {
    private Compiled() {}

    /**
     * Reads it, as from its file.
     *
     * @throws Refusal with all that is wrong
     */
    static PlanFile plan(String text, Path file) {
        try {
            return PlanFile.parse(text, file);
        } catch (PlanProblems e) {
            throw new Refusal(OnceMessages.wrong(
                    e.problems().stream().map(PlanProblem::message).distinct().collect(Collectors.joining("; "))));
        }
    }
}
