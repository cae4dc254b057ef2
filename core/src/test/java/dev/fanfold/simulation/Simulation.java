package dev.fanfold.simulation;

import dev.fanfold.engine.Engine;
import dev.fanfold.event.Event;
import dev.fanfold.job.Job;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * One run of the engine in a simulated world, perhaps with a second one beside it.
 *
 * <p>Threads: one at a time, all on the platform thread that calls {@link #run}; several simulations may run beside one
 * another, each on a platform thread of its own.
 */
final class Simulation {
    /** How many calls tell an engine that hedges how long a first token takes. */
    static final int WARM_UP = 24;

    private static final int MOST_HESITATION = 20;
    private final World world;
    private final Scenario scenario;
    private final SimulatedModel model;
    private final RandomGenerator dice;
    private final Engine engine;
    private final Retries retries = new Retries();
    private final List<Part<?>> passed = new ArrayList<>();
    private Calls calls;
    private long begun;
    private Optional<Observed.Ended> own = Optional.empty();
    private Optional<Observed.Ended> beside = Optional.empty();
    private Optional<Duration> cancelled = Optional.empty();
    private int inFlightAtEnd;

    private Simulation(World world, Scenario scenario) {
        this.world = world;
        this.scenario = scenario;
        this.dice = world.dice();
        var terms = scenario.terms();
        var habits = Habits.of(dice, terms.quota().map(Terms.Quota::bucket));
        this.model = new SimulatedModel(world, scenario.weather(), habits);
        this.calls = model.calls();
        this.engine = SimulatedEngine.in(world, model, terms.rules(scenario.atOnce()), this::watch);
    }

    /** What the seed draws. */
    static Simulation of(long seed) {
        var world = new World(seed);
        return new Simulation(world, Scenario.of(world.dice()));
    }

    /** Runs what the seed draws, and holds it to every law. */
    static void run(long seed) {
        var simulation = of(seed);
        try {
            Invariants.check(simulation.observed());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ": " + e.getMessage() + "\n" + simulation.scenario + "\n"
                            + simulation.world.trace() + "\nThis one alone: -Dtest=SimulationTest -Dfanfold.seed="
                            + seed,
                    e);
        }
    }

    /** Runs it to its end. */
    Observed observed() {
        warmUp();
        var before = spent();
        calls = model.turn(scenario.weather());
        begun = world.scheduler().now();
        limits();
        play();
        var alive = world.threads().alive().stream().map(Thread::getName).toList();
        var forTheRun = spent() - before;
        requireWelcome();
        return new Observed(
                scenario,
                own.orElseThrow(),
                beside,
                cancelled,
                inFlightAtEnd,
                calls,
                after(forTheRun),
                alive,
                world.threads().crashes(),
                world.trace());
    }

    private void play() {
        var main = world.threads().named("main", this::main);
        if (scenario.terms().beside() > 0) {
            world.threads().named("beside", this::beside).start();
        }
        scenario.cancel()
                .ifPresent(when -> world.threads()
                        .named("cancel", () -> cancel(main, when))
                        .start());
        world.run(main);
        world.drain();
    }

    private void limits() {
        scenario.deadline().ifPresent(limit -> calls.forbidAfter(begun + limit.toNanos(), "the deadline"));
        scenario.patience().ifPresent(limit -> calls.forbidPartsAfter(begun + limit.toNanos(), "the time to merge"));
    }

    private void main() {
        own = Optional.of(ended(new Jobs(scenario, this::enough, this::pass).job(), path -> !Retries.beside(path)));
        inFlightAtEnd = (int) calls.inFlight().stream()
                .filter(call -> !Calls.beside(call.address()))
                .count();
        calls.forbidAfter(world.scheduler().now() - 1, "the end of the run");
        world.note("end", "");
    }

    private void enough() {
        calls.forbidPartsAfter(world.scheduler().now(), "the vote had enough");
        world.note("enough", "");
    }

    /** Whoever takes parts one after the other may take their time. */
    private void pass(Part<?> part) {
        hesitate();
        passed.add(part);
    }

    private void beside() {
        hesitate();
        beside = Optional.of(ended(Jobs.beside(scenario.terms().beside()), Retries::beside));
        calls.forbidBesideAfter(world.scheduler().now() - 1, "the end of the second run");
    }

    private Observed.Ended ended(Job<String, String> job, Predicate<String> whose) {
        var start = world.scheduler().now();
        var ending = ending(job);
        return new Observed.Ended(
                ending,
                Duration.ofNanos(world.scheduler().now() - start),
                retries.count(whose),
                whose.test("") ? List.copyOf(passed) : List.of());
    }

    private Observed.Ending ending(Job<String, String> job) {
        try {
            return new Observed.Came(engine.run(job, ""));
        } catch (RunFailedException e) {
            return new Observed.Failed(e);
        } catch (RuntimeException | Error e) {
            return new Observed.Broke(e);
        }
    }

    private void cancel(Thread main, Duration when) {
        try {
            world.time().pass(when);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        hesitate();
        if (own.isEmpty()) {
            world.note("cancel", "");
            cancelled = Optional.of(Duration.ofNanos(world.scheduler().now() - begun));
            calls.forbidAfter(world.scheduler().now(), "cancelling");
            main.interrupt();
        }
    }

    private void hesitate() {
        for (int i = dice.nextInt(MOST_HESITATION); i > 0; i--) {
            world.time().pause();
        }
    }

    private void watch(Event event) {
        world.note(event.getClass().getSimpleName(), event.path());
        retries.see(event);
        if (event instanceof Event.PartEnded(var path, Part.Failed<?> failed)
                && scenario.failsFast()
                && !path.contains("/")
                && !Retries.beside(path)) {
            calls.forbidAfter(world.scheduler().now(), failed.id() + " failed");
        }
        world.time().pause();
    }

    /** An engine that hedges must know first how long a first token takes. */
    private void warmUp() {
        if (scenario.terms().hedging().isPresent()) {
            model.turn(Weather.fine());
            world.run(world.threads().named("warm-up", () -> ending(Jobs.attempts(WARM_UP))));
            world.drain();
            retries.forget();
        }
    }

    /** Whoever comes afterwards is served or refused, and never kept waiting for ever. */
    private void requireWelcome() {
        world.note("probe", "");
        model.turn(Weather.fine());
        world.run(world.threads().named("probe", () -> ending(Jobs.attempts(scenario.atOnce()))));
        world.drain();
    }

    private long spent() {
        return engine.onion().bank().spent().money().nanos();
    }

    private Observed.After after(long forTheRun) {
        var onion = engine.onion();
        return new Observed.After(
                model.bill().charged(),
                model.bill().tokens(),
                forTheRun,
                onion.bank().spent(),
                onion.bank().promised().nanos(),
                onion.bank().promisedTokens(),
                onion.onTheWire(),
                onion.waiting(),
                model.sentAway());
    }
}
