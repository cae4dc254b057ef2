package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.InputText;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.journal.Fingerprints;
import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanProblems;
import dev.fanfold.cli.plan.PlanSteps;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.cli.show.Streams.End;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A plan that was read.
 *
 * @param file where from
 * @param text what stands there
 */
public record Given(Path file, String text, PlanFile plan) {
    /**
     * Reads it.
     *
     * @throws Refusal with all that is wrong, each in its line
     */
    public static Given read(Path file, Outside outside) {
        var text = TextFile.PLAN.read(file);
        try {
            return new Given(file, text, PlanFile.parse(text, file, outside));
        } catch (PlanProblems e) {
            throw new Refusal(e.problems().stream()
                    .map(problem -> file + ":" + problem.line() + ": " + problem.message())
                    .toList());
        }
    }

    /** What it is about: the option's, else its own, else what is piped in. */
    public String input(Optional<String> option, Streams streams) {
        return new InputText(streams.in(), !streams.terminal(End.IN)).read(option, plan.input(), file);
    }

    /** What is said of an input that has not the form that the plan cuts. */
    public static Refusal uncut(IllegalArgumentException why) {
        return new Refusal("the input cannot be cut as the plan wants it: " + why.getMessage());
    }

    /** Of what is asked: a plan that says the same in other words around it has not changed. */
    public Fingerprints prints(String input) {
        return new Fingerprints(Fingerprints.of(PlanSteps.of(text)), Optional.of(Fingerprints.of(input)));
    }
}
