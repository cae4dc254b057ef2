package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanText;
import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.work.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan before it is run, as the rules see it.
 *
 * @param model the one that answers, by the command line or the plan
 * @param steps by name, in the order of the file
 * @param needs of each step, the steps whose answer it takes
 * @param waits who waits for whom
 * @param wavesOf the wave of each step, from 0
 * @param cuts how an input is cut, by the step that cuts it
 */
record Draft(
        PlanText plan,
        Optional<String> model,
        Map<String, StepText> steps,
        Map<String, List<String>> needs,
        Waits waits,
        Map<String, Integer> wavesOf,
        Map<String, Measured> cuts,
        String input) {
    static Draft of(PlanFile file, Optional<String> model, String input) {
        var needs = file.steps().stream().collect(Collectors.toMap(StepSummary::name, StepSummary::needs));
        var cuts = new HashMap<String, Measured>();
        var tokens = file.cuts().isEmpty() ? 0 : tokens(input);
        file.cuts().forEach(cut -> cuts.put(cut.step(), Measured.of(cut, input, tokens)));
        return new Draft(
                file.written(),
                model,
                file.written().byName(),
                needs,
                Waits.of(file.plan().waves(), needs),
                numbered(file.plan().waves()),
                cuts,
                input);
    }

    /** How many tokens a text is expected to have. */
    static long tokens(String text) {
        return Size.of(text).expected();
    }

    /** What the input comes to where this step cuts it. */
    Measured cut(StepText step) {
        return Objects.requireNonNull(cuts.get(step.name()), step.name());
    }

    private static Map<String, Integer> numbered(List<List<String>> waves) {
        var numbers = new HashMap<String, Integer>();
        IntStream.range(0, waves.size()).forEach(i -> waves.get(i).forEach(step -> numbers.put(step, i)));
        return numbers;
    }

    /** The wave of a step, from 0: those of one wave can run at the same time. */
    int wave(String step) {
        return wavesOf.getOrDefault(step, -1);
    }

    /** Whether one step must wait for another, perhaps by way of others. */
    boolean waits(String step, String other) {
        return waits.isSo(step, other);
    }

    /** The steps whose answer another reads. */
    Set<String> read() {
        return plan.steps().stream()
                .flatMap(step -> needs(step.name()).stream())
                .collect(Collectors.toSet());
    }

    /** The steps whose answer this one takes. */
    List<String> needs(String step) {
        return needs.getOrDefault(step, List.of());
    }
}
