package dev.fanfold.job;

import dev.fanfold.result.PartId;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One part to be done: which it is, and what to do.
 *
 * <p>Independence is structural: a task holds its own input and reaches nothing of another task.
 *
 * @param outlook what it would send; pure, so that it can be asked before the task is done
 * @param repetition which of several that may ask the same it is; absent where it has a question of its own
 */
public record Task<O>(PartId id, Function<Call, O> body, Supplier<Forecast> outlook, OptionalInt repetition) {
    /** A task with a question of its own. */
    public Task(PartId id, Function<Call, O> body, Supplier<Forecast> outlook) {
        this(id, body, outlook, OptionalInt.empty());
    }

    /** A task that is code: nobody can tell what it sends. */
    public Task(PartId id, Function<Call, O> body) {
        this(id, body, () -> Forecast.unknown("a piece of code"));
    }

    static <X, O> Task<O> of(PartId id, Work<? super X, ? extends O> work, X input) {
        return new Task<>(id, call -> call.ask(work, input), () -> work.forecast(Given.unread(input)));
    }

    /** The same part done in another way, which sends the same. */
    public <R> Task<R> doing(Function<Call, R> otherBody) {
        return new Task<>(id, otherBody, outlook, repetition);
    }

    /** The same task as one of several that ask the same. */
    public Task<O> repetition(int ordinal) {
        return new Task<>(id, body, outlook, OptionalInt.of(ordinal));
    }

    /** What this part would send; worked out anew each time, without a call. */
    public Forecast forecast() {
        return outlook.get();
    }
}
