package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Parts;
import dev.fanfold.result.Rivals;
import dev.fanfold.result.Views;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where the steps of a plan are written down; each call gives the handle of one more step.
 *
 * @param <I> the plan's input
 */
public final class Steps<I> {
    private final List<PlannedStep<I>> planned = new ArrayList<>();

    Steps() {}

    /** A step that reads the plan's input and starts at once. */
    public <O> Step<O> step(String name, Work<? super I, O> work) {
        return added(new PlannedStep.Doing<>(
                name,
                List.of(),
                (input, taken, call) -> call.ask(work, input),
                (input, taken) -> work.besideSiblings().forecast(input)));
    }

    /** A step that reads one earlier answer in place of the plan's input. */
    @SuppressWarnings("unchecked") // the value at a handle's place has the handle's type
    public <A, O> Step<O> then(String name, Step<A> first, Work<? super A, O> work) {
        return added(new PlannedStep.Doing<>(
                name,
                places(List.of(first)),
                (input, taken, call) -> call.ask(work, (A) taken.get(0)),
                (input, taken) -> work.besideSiblings().forecast(Given.<A>unseen(taken.get(0)))));
    }

    /** A step that reads the plan's input and one earlier answer. */
    @SuppressWarnings("unchecked") // as above
    public <A, O> Step<O> step(String name, Step<A> first, After<? super I, ? super A, ? extends O> work) {
        return doing(name, List.of(first), (input, taken, call) -> work.answer(input, (A) taken.get(0), call));
    }

    /** A step that reads the plan's input and two earlier answers. */
    @SuppressWarnings("unchecked") // as above
    public <A, B, O> Step<O> step(
            String name, Step<A> first, Step<B> second, After2<? super I, ? super A, ? super B, ? extends O> work) {
        return doing(
                name,
                List.of(first, second),
                (input, taken, call) -> work.answer(input, (A) taken.get(0), (B) taken.get(1), call));
    }

    /** A step that reads the plan's input and any number of earlier answers, which come in the order of the handles. */
    public <O> Step<O> step(String name, List<? extends Step<?>> these, AfterAll<? super I, ? extends O> work) {
        return doing(name, these, work::answer);
    }

    /** Folds earlier steps as views of one subject, in the order given here. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <O, R> Step<R> merge(String name, Merge<? super Views<O>, R> merge, Step<? extends O>... steps) {
        return merging(name, (parts, subject) -> new Views<O>(renumbered(parts), subject), merge, steps);
    }

    /**
     * Folds earlier steps as answers to one question.
     *
     * @param why the reason, kept with the result
     * @throws IllegalArgumentException when the merge makes no sense of so many steps
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <O, R> Step<R> mergeAsRivals(
            String name, String why, Merge<? super Rivals<O>, R> merge, Step<? extends O>... steps) {
        var reason = Optional.of(ByRepetition.reason(why));
        Taken.requireFits(merge, steps.length);
        return merging(name, (parts, subject) -> new Rivals<O>(renumbered(parts), subject, reason), merge, steps);
    }

    /**
     * Says of a step that is code that it sends at most this, so that the plan can be forecast.
     *
     * @throws IllegalArgumentException when the handle comes from another plan
     */
    public void sends(Step<?> step, Forecast most) {
        sends(step, (input, taken) -> most);
    }

    /** The same where that hangs on the input, or on how long the answers are that the step takes. */
    public void sends(Step<?> step, StepForecast<I> most) {
        planned.set(step.placeIn(this), planned.get(step.placeIn(this)).sending(most));
    }

    List<PlannedStep<I>> planned() {
        return List.copyOf(planned);
    }

    private <O> Step<O> doing(String name, List<? extends Step<?>> taken, PlannedStep.Body<I> body) {
        return added(new PlannedStep.Doing<>(
                name, places(taken), body, (input, sizes) -> Forecast.unknown("a piece of code")));
    }

    private <P extends Parts<?>, R> Step<R> merging(
            String name,
            BiFunction<List<Part<?>>, Optional<String>, P> shape,
            Merge<? super P, R> merge,
            Step<?>[] steps) {
        if (steps.length == 0) {
            throw new IllegalArgumentException("step " + name + " merges nothing: name the steps it folds");
        }
        return added(new PlannedStep.Merging<>(name, places(Arrays.asList(steps)), shape, merge, folding(merge)));
    }

    private static <I> StepForecast<I> folding(Merge<?, ?> merge) {
        return (input, taken) -> merge.forecast(
                taken.stream().map(size -> size.in(1)).reduce(Size.NONE, Size::plus), Subject.size(input));
    }

    private <O> Step<O> added(PlannedStep<I> step) {
        if (step.name().isBlank()
                || planned.stream().anyMatch(other -> other.name().equals(step.name()))) {
            throw new IllegalArgumentException("a step needs a name of its own: \"" + step.name() + "\"");
        }
        planned.add(step);
        return new Step<>(this, planned.size() - 1, step.name());
    }

    private List<Integer> places(List<? extends Step<?>> taken) {
        return taken.stream().map(step -> step.placeIn(this)).toList();
    }

    /** In a merge a step's place is its place among the steps that are merged. */
    @SuppressWarnings("unchecked") // the steps were given as steps of O
    private static <O> List<Part<O>> renumbered(List<Part<?>> parts) {
        var own = new ArrayList<Part<O>>();
        for (var part : parts) {
            var done = (Part.Done<O>) part;
            own.add(new Part.Done<>(new PartId(own.size(), done.id().name()), done.value(), done.effort()));
        }
        return own;
    }

    /** What to do after one step. */
    @FunctionalInterface
    public interface After<I, A, O> {
        O answer(I input, A first, Call call);
    }

    /** What to do after two steps. */
    @FunctionalInterface
    public interface After2<I, A, B, O> {
        O answer(I input, A first, B second, Call call);
    }

    /** What to do after any number of steps. */
    @FunctionalInterface
    public interface AfterAll<I, O> {
        O answer(I input, List<Object> taken, Call call);
    }
}
