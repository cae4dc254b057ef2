package dev.fanfold.engine;

import dev.fanfold.event.Listener;
import dev.fanfold.job.Job;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Runs jobs on virtual threads.
 *
 * <p>Threads and time come from outside, so that a test can hold both.
 */
public final class Engine {
    private final Models models;
    private final Time time;
    private final ThreadFactory threads;
    private final Announcer announcer;
    private final Line line;
    private final int window;

    /**
     * @param atOnce the most calls on the wire at once, for each endpoint
     */
    public Engine(Models models, int atOnce, Listener listener, Time time, ThreadFactory threads) {
        this.models = models;
        this.time = time;
        this.threads = threads;
        this.announcer = new Announcer(listener);
        this.line = new Line(models, atOnce, announcer, time);
        this.window = (int) Math.min(2L * atOnce, Integer.MAX_VALUE);
    }

    /** Does the work in the calling thread and waits for it. */
    public <I, R> Run<R> run(Work<? super I, R> work, I input) {
        var scope = new Scope(this, Optional.empty(), "");
        var start = time.nanos();
        var outcome = work instanceof Job
                ? new Runner(scope).run(Runner.<I, R>job(work), input)
                : bare(work, input, scope, start);
        var meter = scope.meter();
        return new Run<>(
                outcome.value(),
                outcome.parts(),
                meter.folds(),
                outcome.timing(),
                meter.effort(),
                time.since(start),
                meter.dependences(),
                author());
    }

    private <I, R> Outcome<R> bare(Work<? super I, R> work, I input, Scope scope, long start) {
        try {
            var value = work.answer(input, scope);
            var timing = new Timing(1, time.since(start), scope.meter().effort().live(), Duration.ZERO);
            return new Outcome<>(value, List.of(), timing);
        } catch (RunFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            var part = new Part.Failed<R>(
                    new PartId(0, "the work"), e, scope.meter().effort());
            var message = Objects.requireNonNullElse(e.getMessage(), e.toString());
            throw new RunFailedException(message, List.of(part), Optional.of(part));
        }
    }

    /** Who writes the answers of this runtime's models. */
    public Author author() {
        return models.author();
    }

    Time time() {
        return time;
    }

    ThreadFactory threads() {
        return threads;
    }

    Announcer announcer() {
        return announcer;
    }

    Line line() {
        return line;
    }

    /** How many parts of one fan may exist at once. */
    int window() {
        return window;
    }
}
