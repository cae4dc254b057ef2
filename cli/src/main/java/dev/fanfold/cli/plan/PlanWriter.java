package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Step;
import dev.fanfold.job.Steps;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import dev.fanfold.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the steps of a plan down as the core has them. */
final class PlanWriter {
    private static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), Optional.empty());

    private final Steps<String> plan;
    private final Map<String, StepText> texts;
    private final Map<String, Step<?>> handles = new HashMap<>();

    private PlanWriter(Steps<String> plan, List<StepText> texts) {
        this.plan = plan;
        this.texts = texts.stream().collect(Collectors.toMap(StepText::name, step -> step));
    }

    /**
     * The plan of these steps.
     *
     * @param ordered each after those it needs
     * @param result the step whose answer is the plan's
     */
    static Plan<String, ?> write(List<StepText> ordered, String result) {
        return Plan.of(String.class, steps -> {
            var writer = new PlanWriter(steps, ordered);
            ordered.forEach(step -> writer.handles.put(step.name(), writer.added(step)));
            return Widened.step(writer.handle(result));
        });
    }

    private Step<?> added(StepText step) {
        return step.kind() instanceof Kind.Fold fold
                ? fills(step) ? chainedFold(step, fold) : merged(step, fold)
                : fills(step)
                        ? chained(step)
                        : plan.step(step.name(), works(step, Filling.NONE).of(step.kind()));
    }

    /** Whether its texts can only be filled once the plan runs. */
    private static boolean fills(StepText step) {
        return !step.mentioned().isEmpty() || step.merging().stream().anyMatch(AskText::placesInput);
    }

    private Step<?> chained(StepText step) {
        var made = plan.step(step.name(), handles(step), (input, taken, call) -> {
            return call.ask(work(step, filling(step, Given.of(input), there(taken))), input);
        });
        plan.sends(
                made,
                (input, sizes) ->
                        work(step, filling(step, input, awaited(sizes))).forecast(input));
        return made;
    }

    private Step<?> chainedFold(StepText step, Kind.Fold fold) {
        var made = plan.step(step.name(), handles(step), (input, taken, call) -> {
            var parts = parts(fold, i -> (subject, none) -> taken.get(i));
            return call.ask(folding(step, fold, parts, filling(step, Given.of(input), there(taken))), input);
        });
        plan.sends(made, (input, sizes) -> {
            var parts = parts(fold, i -> awaited(sizes.get(i)));
            return folding(step, fold, parts, filling(step, input, awaited(sizes)))
                    .forecast(input);
        });
        return made;
    }

    private Step<?> merged(StepText step, Kind.Fold fold) {
        var merge = fold.merge();
        var merges = works(step, Filling.NONE).merges();
        var steps = fold.of().stream().map(word -> handle(word.text())).toArray(Step<?>[]::new);
        return merge.asRivals().isPresent()
                ? plan.mergeAsRivals(step.name(), merge.asRivals().get().text(), merges.<Object>rivals(merge), steps)
                : plan.merge(step.name(), merges.<Object>ordered(merge), steps);
    }

    private Work<String, Object> work(StepText step, Filling filling) {
        return works(step, filling).of(step.kind()).besideSiblings();
    }

    /** The same fold as {@link #merged}, with texts that had to be filled first: its parts are there already. */
    private Job<String, Object> folding(
            StepText step, Kind.Fold fold, List<Aspect<String, Object>> parts, Filling filling) {
        return works(step, filling).views(parts, fold.merge(), NONE);
    }

    private Works works(StepText step, Filling filling) {
        return new Works(filling, Answers.labels(step, texts));
    }

    private static List<Aspect<String, Object>> parts(Kind.Fold fold, IntFunction<Work<String, Object>> part) {
        return IntStream.range(0, fold.of().size())
                .mapToObj(i -> part.apply(i).named(fold.of().get(i).text()))
                .toList();
    }

    /** What may stand in the texts of a step; its asks know their own input better. */
    private static Filling filling(StepText step, Given<? extends String> input, List<Given<String>> taken) {
        var filling = Filling.NONE;
        for (int i = 0; i < taken.size(); i++) {
            filling = filling.with(step.needs().get(i), taken.get(i));
        }
        return filling.with(AskText.INPUT, input);
    }

    private static List<Given<String>> there(List<Object> taken) {
        return taken.stream().map(value -> Given.of(String.valueOf(value))).toList();
    }

    private static List<Given<String>> awaited(List<Size> sizes) {
        return sizes.stream().map(Given::<String>unseen).toList();
    }

    /** An answer of another step, which costs nothing to read. */
    private static Work<String, Object> awaited(Size size) {
        Work<String, Object> nothing = (subject, call) -> "";
        return nothing.sending(Forecast.none().answering(size));
    }

    private List<Step<?>> handles(StepText step) {
        return step.needs().stream().<Step<?>>map(this::handle).toList();
    }

    private Step<?> handle(String name) {
        return Objects.requireNonNull(handles.get(name), name);
    }
}
