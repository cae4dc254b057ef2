package dev.fanfold.job;

import dev.fanfold.result.PartId;
import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.util.function.Function;

/**
 * One part to be done: which it is, and what to do.
 *
 * <p>Independence is structural: a task holds its own input and reaches nothing of another task.
 */
public record Task<O>(PartId id, Function<Call, O> body) {
    static <X, O> Task<O> of(PartId id, Work<? super X, ? extends O> work, X input) {
        return new Task<>(id, call -> call.ask(work, input));
    }
}
