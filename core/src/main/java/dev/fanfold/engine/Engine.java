package dev.fanfold.engine;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Begun;
import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Onion;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.engine.onion.RunAccount;
import dev.fanfold.engine.onion.Turn;
import dev.fanfold.event.Listener;
import dev.fanfold.job.Job;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Times;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.model.Model;
import dev.fanfold.result.Count;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Runs jobs on virtual threads.
 *
 * <p>Threads, time and chance come from outside, so that a test can hold all three.
 */
public final class Engine {
    /** So many parts wait that the longest can go first among enough of them; twice as many as calls are too few. */
    private static final long PLACES_A_CALL = 4;

    /** A call that takes 16 times as long as others still holds up none of them. */
    private static final long AHEAD_A_CALL = 16;

    private final Models models;
    private final Time time;
    private final ThreadFactory threads;
    private final Announcer announcer;
    private final Rules rules;
    private final Onion onion;

    /**
     * @param random draws the pauses before a retry; any number of threads may draw at once
     */
    public Engine(
            Models models, Rules rules, Listener listener, Time time, ThreadFactory threads, RandomGenerator random) {
        this(models, rules, Memory.NONE, listener, time, threads, random);
    }

    /**
     * @param memory what is remembered of earlier runs; whoever gives it closes it
     * @param random draws the pauses before a retry; any number of threads may draw at once
     */
    public Engine(
            Models models,
            Rules rules,
            Memory memory,
            Listener listener,
            Time time,
            ThreadFactory threads,
            RandomGenerator random) {
        this.models = models;
        this.rules = rules;
        this.time = time;
        this.threads = threads;
        this.announcer = new Announcer(listener);
        this.onion = new Onion(rules, memory, time, threads, random);
    }

    /** Does the work in the calling thread and waits for it. */
    public <I, R> Run<R> run(Work<? super I, R> work, I input) {
        var begun = begun();
        var outcome = Line.Outcome.FAILED;
        try {
            var run = run(work, input, new RunAccount(rules.retry(), begun));
            outcome = Line.Outcome.DONE;
            return run;
        } catch (RunCancelledException e) {
            outcome = Line.Outcome.CANCELLED;
            throw e;
        } finally {
            onion.memory().end(begun, outcome);
        }
    }

    private Begun begun() {
        try {
            return onion.memory().begin(models.told());
        } catch (JournalException e) {
            var begin = new Part.Failed<>(new PartId(0, "the journal"), e, Effort.NONE);
            throw new RunFailedException("not begun: " + begin.why(), List.of(), Optional.of(begin));
        }
    }

    private <I, R> Run<R> run(Work<? super I, R> work, I input, RunAccount account) {
        var scope = Scope.of(this, Turn.of(account));
        var outcome = outcome(work, input, scope);
        scope.worked();
        var meter = scope.meter();
        return new Run<>(
                outcome.value(),
                outcome.parts(),
                meter.folds(),
                outcome.timing(),
                meter.effort(),
                scope.chain().spent(),
                meter.dependences(),
                author());
    }

    private <I, R> Outcome<R> outcome(Work<? super I, R> work, I input, Scope scope) {
        try {
            return work instanceof Job
                    ? new Runner(scope).run(Runner.<I, R>job(work), input)
                    : bare(work, input, scope, scope.chain().at());
        } catch (RunFailedException e) {
            throw e.taking(scope.meter().effort());
        }
    }

    /** Does a job that stitches, and hands on each part as soon as all before it have ended. */
    public <I, O> Run<Count> stream(Job<I, Stitched<O>> job, I input, Consumer<? super Part<O>> taker) {
        return run(Streams.handingOn(job, taker), input);
    }

    /**
     * Looks at a job before anything is sent.
     *
     * @throws IllegalArgumentException when its parts cannot be handed on while it runs
     */
    public static <I, O> void requireStitches(Job<I, Stitched<O>> job) {
        Streams.handingOn(job, part -> {});
    }

    private <I, R> Outcome<R> bare(Work<? super I, R> work, I input, Scope scope, long start) {
        try {
            var value = work.answer(input, scope);
            var timing = new Timing(1, time.since(start), scope.meter().effort().live(), Duration.ZERO);
            return Outcome.keeping(value, List.of(), timing);
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

    Models models() {
        return models;
    }

    /** A model behind the onion of this engine. */
    public Model governed(Model model) {
        return new Governed(
                model,
                this,
                Turn.of(new RunAccount(rules.retry(), onion.memory().begin(new Models(model, Map.of()).told()))),
                onion.memory().remembers() ? Optional.of(new Times()) : Optional.empty());
    }

    /** The way of every call. */
    public Onion onion() {
        return onion;
    }

    /** How many tasks' worth of one fan may be begun and not handed on: so many times a call may be as slow as others. */
    int ahead() {
        return (int) Math.min(AHEAD_A_CALL * rules.atOnce(), Integer.MAX_VALUE);
    }

    /** How many parts of one fan may exist at once. */
    int window() {
        return (int) Math.min(PLACES_A_CALL * rules.atOnce(), Integer.MAX_VALUE);
    }
}
