package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Step;
import dev.fanfold.job.Steps;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the steps of a plan down as the core has them. */
final class PlanWriter {
    private static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), Optional.empty());

    private final Steps<String> plan;
    private final Map<String, Step<?>> handles = new HashMap<>();

    private PlanWriter(Steps<String> plan) {
        this.plan = plan;
    }

    /**
     * The plan of these steps.
     *
     * @param ordered each after those it needs
     * @param result the step whose answer is the plan's
     */
    static Plan<String, ?> write(List<StepText> ordered, String result) {
        return Plan.of(String.class, steps -> {
            var writer = new PlanWriter(steps);
            ordered.forEach(step -> writer.handles.put(step.name(), writer.added(step)));
            return Widened.step(writer.handle(result));
        });
    }

    private Step<?> added(StepText step) {
        return step.kind() instanceof Kind.Fold fold
                ? fills(step) ? chainedFold(step, fold) : merged(step.name(), fold)
                : fills(step) ? chained(step) : plan.step(step.name(), new Works(Map.of()).of(step.kind()));
    }

    /** Whether its texts can only be filled once the plan runs. */
    private static boolean fills(StepText step) {
        return !step.mentioned().isEmpty()
                || step.editor().filter(AskText::placesInput).isPresent();
    }

    private Step<?> chained(StepText step) {
        return plan.step(step.name(), handles(step), (input, taken, call) -> worked(step, input, taken, call));
    }

    private Step<?> chainedFold(StepText step, Kind.Fold fold) {
        return plan.step(step.name(), handles(step), (input, taken, call) -> folded(step, fold, input, taken, call));
    }

    private Step<?> merged(String name, Kind.Fold fold) {
        var merge = fold.merge();
        var steps = fold.of().stream().map(word -> handle(word.text())).toArray(Step<?>[]::new);
        return merge.asRivals().isPresent()
                ? plan.mergeAsRivals(name, merge.asRivals().get().text(), Merges.<Object>rivals(merge, Map.of()), steps)
                : plan.merge(name, Merges.<Object>ordered(merge, Map.of()), steps);
    }

    private Object worked(StepText step, String input, List<Object> taken, Call call) {
        var work = new Works(values(step, input, taken)).of(step.kind());
        return call.ask(work.besideSiblings(), input);
    }

    /** The same fold as {@link #merged}, with texts that had to be filled first: its parts are there already. */
    private static Object folded(StepText step, Kind.Fold fold, String input, List<Object> taken, Call call) {
        var parts = IntStream.range(0, fold.of().size())
                .mapToObj(i -> new Aspect<String, Object>(fold.of().get(i).text(), (subject, none) -> taken.get(i)))
                .toList();
        return call.ask(new Works(values(step, input, taken)).views(parts, fold.merge(), NONE), input);
    }

    /** What may stand in the texts of a step; its asks know their own input better. */
    private static Map<String, String> values(StepText step, String input, List<Object> taken) {
        var values = new HashMap<String, String>();
        var names = step.needs();
        for (int i = 0; i < taken.size(); i++) {
            values.put(names.get(i), String.valueOf(taken.get(i)));
        }
        values.put(AskText.INPUT, input);
        return values;
    }

    private List<Step<?>> handles(StepText step) {
        return step.needs().stream().<Step<?>>map(this::handle).toList();
    }

    private Step<?> handle(String name) {
        return Objects.requireNonNull(handles.get(name), name);
    }
}
