package dev.fanfold.simulation;

import dev.fanfold.engine.Engine;
import dev.fanfold.event.Event;
import dev.fanfold.job.Split;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One run of the engine in a simulated world.
 *
 * <p>Threads: one at a time, all on the platform thread that calls {@link #run}; several simulations may run beside one
 * another, each on a platform thread of its own.
 */
final class Simulation {
    private static final int MOST_HESITATION = 20;
    private final World world;
    private final Scenario scenario;
    private final Work<String, String> work;
    private final SimulatedModel model;
    private final Calls calls;
    private final RandomGenerator dice;
    private final Engine engine;
    private Optional<Observed.Ending> ending = Optional.empty();
    private Optional<Duration> cancelled = Optional.empty();
    private Duration ended = Duration.ZERO;
    private int inFlightAtEnd;

    private Simulation(World world, Scenario scenario, Work<String, String> work) {
        this.world = world;
        this.scenario = scenario;
        this.work = work;
        this.dice = world.dice();
        this.model = new SimulatedModel(world, scenario.weather(), Optional.empty());
        this.calls = model.calls();
        this.engine = SimulatedEngine.in(world, model, scenario.atOnce(), this::watch);
    }

    /** What the seed draws. */
    static Simulation of(long seed) {
        var world = new World(seed);
        var scenario = Scenario.of(world.dice());
        return new Simulation(world, scenario, new Jobs(scenario).job());
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
        limits();
        var main = world.threads().named("main", this::main);
        scenario.cancel()
                .ifPresent(when -> world.threads()
                        .named("cancel", () -> cancel(main, when))
                        .start());
        world.run(main);
        world.drain();
        var charged = model.bill().charged();
        var alive = world.threads().alive().stream().map(Thread::getName).toList();
        return new Observed(
                scenario,
                ending.orElseThrow(),
                calls,
                charged,
                ended,
                cancelled,
                inFlightAtEnd,
                alive,
                world.threads().crashes(),
                probe(),
                world.trace());
    }

    private void limits() {
        scenario.deadline().ifPresent(limit -> calls.forbidAfter(limit.toNanos(), "the deadline"));
        scenario.patience().ifPresent(limit -> calls.forbidPartsAfter(limit.toNanos(), "the time to merge"));
    }

    private void main() {
        try {
            ending = Optional.of(new Observed.Came(engine.run(work, "")));
        } catch (RunFailedException e) {
            ending = Optional.of(new Observed.Failed(e));
        } catch (RuntimeException | Error e) {
            ending = Optional.of(new Observed.Broke(e));
        }
        ended = Duration.ofNanos(world.scheduler().now());
        inFlightAtEnd = calls.inFlight();
        calls.forbidAfter(world.scheduler().now() - 1, "the end of the run");
        world.note("end", "");
    }

    private void cancel(Thread main, Duration when) {
        try {
            world.time().pass(when);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = dice.nextInt(MOST_HESITATION); i > 0; i--) {
            world.time().pause();
        }
        if (ending.isEmpty()) {
            world.note("cancel", "");
            cancelled = Optional.of(Duration.ofNanos(world.scheduler().now()));
            calls.forbidAfter(world.scheduler().now(), "cancelling");
            main.interrupt();
        }
    }

    private void watch(Event event) {
        world.note(event.getClass().getSimpleName(), event.path());
        if (event instanceof Event.PartEnded(var path, Part.Failed<?> failed)
                && scenario.failsFast()
                && !path.contains("/")) {
            calls.forbidAfter(world.scheduler().now(), failed.id() + " failed");
        }
        world.time().pause();
    }

    /** As many calls as may go at once, each of a step: how many really do? */
    private int probe() {
        world.note("probe", "");
        model.turn(Weather.fine());
        var job = Split.byRepetition(scenario.atOnce(), Ask.system("@" + Address.ATTEMPT))
                .merge((rivals, call) -> "");
        world.run(world.threads().named("probe", () -> engine.run(job, "")));
        return model.calls().peak();
    }
}
