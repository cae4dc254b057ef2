package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.Task;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A row of inputs to one work, asked about side by side: the first failure fails all, and is theirs. */
record Row(Scope scope) {
    <I, O> List<O> ask(Work<? super I, ? extends O> work, List<? extends I> inputs, ToIntFunction<? super I> turn) {
        var tasks = IntStream.range(0, inputs.size()).mapToObj(i -> Row.<I, O>task(i, work, inputs.get(i), turn));
        try {
            var fan = Gathered.of(scope, FanRules.failFast(), tasks);
            scope.meter().add(fan.effort());
            return fan.parts().stream()
                    .map(part -> ((Part.Done<O>) part).value())
                    .toList();
        } catch (RunFailedException e) {
            throw e.firstFailure().map(Part.Failed::cause).orElse(e);
        }
    }

    private static <I, O> Task<O> task(
            int place, Work<? super I, ? extends O> work, I input, ToIntFunction<? super I> turn) {
        var task = new Task<O>(new PartId(place, Integer.toString(place + 1)), call -> call.<I, O>ask(work, input));
        var repetition = Recurrence.repetition(turn.applyAsInt(input));
        return repetition.isPresent() ? task.repetition(repetition.getAsInt()) : task;
    }
}
