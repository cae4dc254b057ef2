package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.Part;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One step as the engine runs it: what it is called, which steps it took, and what it does with their answers. */
public sealed interface PlannedStep<I> {
    String name();

    /** Places of the steps it took; it starts as soon as these are done. */
    List<Integer> needs();

    /** What it would send. */
    StepForecast<I> ahead();

    /** The same step, of which its author says what it sends. */
    PlannedStep<I> sending(StepForecast<I> told);

    /** Work on the plan's input and on what it took. */
    record Doing<I>(String name, List<Integer> needs, Body<I> body, StepForecast<I> ahead) implements PlannedStep<I> {
        public Doing {
            needs = List.copyOf(needs);
        }

        @Override
        public Doing<I> sending(StepForecast<I> told) {
            return new Doing<>(name, needs, body, told);
        }
    }

    /** A merge of earlier steps; its parts are those steps. */
    record Merging<I, P extends Parts<?>, R>(
            String name,
            List<Integer> needs,
            BiFunction<List<Part<?>>, Optional<String>, P> shape,
            Merge<? super P, R> merge,
            StepForecast<I> ahead)
            implements PlannedStep<I> {
        public Merging {
            needs = List.copyOf(needs);
        }

        @Override
        public Merging<I, P, R> sending(StepForecast<I> told) {
            return new Merging<>(name, needs, shape, merge, told);
        }

        /** The steps it took as the parts of a merge about this input. */
        public P parts(List<Part<?>> taken, I input) {
            return shape.apply(taken, Subject.of(input));
        }
    }

    /** What a step does. */
    @FunctionalInterface
    interface Body<I> {
        Object answer(I input, List<Object> taken, Call call);
    }
}
