package dev.fanfold.simulation;

import dev.fanfold.Blended;
import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** One engine in a simulated world, and a model that does as a script says: for tests that need to say what happens. */
final class Scene implements Model {
    static final Usage USAGE = new Usage(100, 0, 50);
    private final World world;
    private final Engine engine;
    private final Script script;
    private final List<Duration> sent = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int onTheWire;
    private int peak;

    /** What the model does with one call. */
    @FunctionalInterface
    interface Script {
        Reply reply(Asked asked) throws InterruptedException;
    }

    /**
     * One call as the script sees it.
     *
     * @param number how many calls came before it
     */
    record Asked(Prompt prompt, int number, World world, Runnable firstToken) {
        void wait(Duration time) throws InterruptedException {
            world.time().pass(time);
        }

        static Reply answer(String text) {
            return Reply.of(text, USAGE);
        }
    }

    /** What became of a run: it came to an end, or failed, after so much virtual time. */
    record Played<R>(Optional<Run<R>> run, Optional<RunFailedException> failure, Duration took) {
        R value() {
            return run.orElseThrow(failure::orElseThrow).value();
        }
    }

    Scene(long seed, Rules rules, Script script) {
        SimulatedThreads.assumeAvailable();
        this.world = new World(seed);
        this.script = script;
        ThreadFactory threads = world.threads();
        this.engine = new Engine(new Models(this, Map.of()), rules, events::add, world.time(), threads, world.dice());
    }

    <I, R> Played<R> play(Work<I, R> work, I input) {
        var came = new ArrayList<Run<R>>();
        var failed = new ArrayList<RunFailedException>();
        var start = world.scheduler().now();
        var ended = new ArrayList<Long>();
        world.run(world.threads().named("main", () -> {
            try {
                came.add(engine.run(work, input));
            } catch (RunFailedException e) {
                failed.add(e);
            }
            ended.add(world.scheduler().now());
        }));
        world.drain();
        if (!world.threads().crashes().isEmpty()) {
            throw new AssertionError(world.threads().crashes().getFirst());
        }
        return new Played<>(
                came.stream().findFirst(), failed.stream().findFirst(), Duration.ofNanos(ended.getFirst() - start));
    }

    World world() {
        return world;
    }

    Engine engine() {
        return engine;
    }

    /** When each call reached the model. */
    List<Duration> sent() {
        return sent;
    }

    List<Event> events() {
        return events;
    }

    int peak() {
        return peak;
    }

    int onTheWire() {
        return onTheWire;
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("scene", "scripted");
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        return reply(prompt, () -> {});
    }

    @Override
    public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        sent.add(Duration.ofNanos(world.scheduler().now()));
        peak = Math.max(peak, ++onTheWire);
        try {
            return inForm(prompt, script.reply(new Asked(prompt, sent.size() - 1, world, firstToken)));
        } finally {
            onTheWire--;
        }
    }

    /** Prose where a synthesis is wanted becomes one sentence of it. */
    private static Reply inForm(Prompt prompt, Reply reply) {
        var samples = reply.samples().stream()
                .map(sample -> new Sample(Blended.inForm(prompt, sample.text()), sample.finish()))
                .toList();
        return new Reply(samples, reply.usage(), reply.rates());
    }
}
