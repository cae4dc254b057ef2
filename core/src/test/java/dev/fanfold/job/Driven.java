package dev.fanfold.job;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * A course that is driven without an engine: a die says which task ends next.
 *
 * @param prompts what was sent, in no order that means anything
 * @param parts what was handed on, in that order
 * @param ahead the furthest that the input was begun ahead of what was handed on
 */
record Driven<O>(List<String> prompts, List<Part<O>> parts, int ahead) {
    private static final int WINDOW = 30;

    static <X, O> Driven<O> through(Course<X, O> course, Function<Prompt, String> model, Random die) {
        var input = course.input().iterator();
        var running = new ArrayList<Task<X>>();
        var prompts = new ArrayList<String>();
        var parts = new ArrayList<Part<O>>();
        int ahead = 0;
        while (true) {
            for (int more = 1 + die.nextInt(3); more > 0 && running.size() < WINDOW; more--) {
                course.due()
                        .or(() -> input.hasNext() ? Optional.of(input.next().get()) : Optional.empty())
                        .ifPresent(running::add);
            }
            if (running.isEmpty()) {
                course.press();
                course.due().ifPresent(running::add);
            }
            if (running.isEmpty()) {
                return new Driven<>(prompts.stream().sorted().toList(), parts, ahead);
            }
            course.ended(ended(running.remove(die.nextInt(running.size())), new Asking(model, prompts)));
            for (var next = course.ready(); next.isPresent(); next = course.ready()) {
                parts.add(next.get());
            }
            ahead = Math.max(ahead, course.ahead());
        }
    }

    private static <X> Part<X> ended(Task<X> task, Call call) {
        try {
            return new Part.Done<>(task.id(), task.body().apply(call), Effort.NONE);
        } catch (RuntimeException e) {
            return new Part.Failed<>(task.id(), e, Effort.NONE);
        }
    }

    /** The way to the model, without limits or retries. */
    private record Asking(Function<Prompt, String> model, List<String> prompts) implements Call {
        @Override
        public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
            return work.answer(input, this);
        }

        @Override
        public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
            return inputs.stream().<O>map(input -> ask(work, input)).toList();
        }

        @Override
        public Sample send(Prompt prompt, Optional<String> name) {
            prompts.add(prompt.user());
            return new Sample(model.apply(prompt), Sample.Finish.WHOLE);
        }

        @Override
        public void note(Note note) {}
    }
}
