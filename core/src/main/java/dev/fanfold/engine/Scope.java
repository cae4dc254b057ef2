package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Job;
import dev.fanfold.job.Task;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Call;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What one part is given to work with: its way to the models, its meter, and the word to stop.
 *
 * <p>Stop means stop: a scope that was stopped, or stands in one that was, starts no call.
 */
final class Scope implements Call {
    private final Engine engine;
    private final Optional<Scope> around;
    private final String path;
    private final Meter meter = new Meter();
    private volatile boolean stopped;

    Scope(Engine engine, Optional<Scope> around, String path) {
        this.engine = engine;
        this.around = around;
        this.path = path;
    }

    Scope inner(String name) {
        var joined = path.isEmpty() || name.isEmpty() ? path + name : path + "/" + name;
        return new Scope(engine, Optional.of(this), joined);
    }

    String path() {
        return path;
    }

    Meter meter() {
        return meter;
    }

    Engine engine() {
        return engine;
    }

    void stop() {
        stopped = true;
    }

    /** How long to wait for what was told to stop: an inner fan gives up before the one around it does. */
    Duration patience(Duration outermost) {
        return around.map(outer -> outer.patience(outermost).dividedBy(2)).orElse(outermost);
    }

    void requireGoing() {
        if (stopped) {
            throw new RunCancelledException(where() + " was told to stop", List.of());
        }
        around.ifPresent(Scope::requireGoing);
    }

    /** The part of this scope is begun. */
    void began() {
        tell(new Event.PartBegan(path));
    }

    /** What was found and spent in an inner scope belongs to this one too. */
    void adopt(Scope inner) {
        inner.meter().folds().forEach(meter::add);
        meter.add(inner.meter().dependences());
        meter.add(inner.meter().effort());
    }

    void tell(Event event) {
        engine.announcer().tell(event);
    }

    String where() {
        return path.isEmpty() ? "the run" : path;
    }

    @Override
    public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
        return work instanceof Job
                ? new Runner(this).run(Runner.<I, O>job(work), input).value()
                : work.answer(input, this);
    }

    @Override
    public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
        var tasks = IntStream.range(0, inputs.size())
                .mapToObj(i ->
                        new Task<>(new PartId(i, Integer.toString(i + 1)), Scope.<I, O>begun(work, inputs.get(i))));
        var fork = new Fork<O>(this, FanRules.failFast());
        try {
            var parts = fork.run(tasks).parts();
            meter.add(besides(parts));
            return parts.stream().map(part -> ((Part.Done<O>) part).value()).toList();
        } catch (RunFailedException e) {
            throw e.firstFailure().map(Part.Failed::cause).orElse(e);
        }
    }

    private static <I, O> Function<Call, O> begun(Work<? super I, ? extends O> work, I input) {
        return call -> {
            ((Scope) call).began();
            return call.<I, O>ask(work, input);
        };
    }

    @Override
    public Sample send(Prompt prompt, Optional<String> model) {
        requireGoing();
        try {
            return engine.line().send(prompt, model, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(where() + " was told to stop", List.of());
        }
    }

    @Override
    public void note(Note note) {
        meter.note(note);
    }

    /** The effort of parts that stood side by side. */
    static Effort besides(List<? extends Part<?>> parts) {
        return parts.stream().map(Part::effort).reduce(Effort.NONE, Effort::beside);
    }
}
