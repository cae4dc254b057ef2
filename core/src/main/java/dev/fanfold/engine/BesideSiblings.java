package dev.fanfold.engine;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import dev.fanfold.work.Call;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The call that a step of a plan is given: what it asks is told to say what it lacks, as every part beside others is. */
record BesideSiblings(Call call) implements Call {
    @Override
    public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
        return call.<I, O>ask(work.besideSiblings(), input);
    }

    @Override
    public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
        return call.<I, O>askEach(work.besideSiblings(), inputs);
    }

    @Override
    public <I, O> List<O> askEach(
            Work<? super I, ? extends O> work, List<? extends I> inputs, ToIntFunction<? super I> turn) {
        return call.<I, O>askEach(work.besideSiblings(), inputs, turn);
    }

    @Override
    public Sample send(Prompt prompt, Optional<String> model) {
        return call.send(prompt, model);
    }

    @Override
    public void note(Note note) {
        call.note(note);
    }
}
