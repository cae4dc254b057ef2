package dev.fanfold.simulation;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An engine on virtual time whose calls take exactly as long as a test says, or end as it says. */
final class Hall {
    private static final int MANY_STEPS = 10_000_000;
    private final World world;
    private final Engine engine;
    private final Said said;
    private final List<Prompt> begun = new ArrayList<>();

    /** What becomes of a call; it may throw. */
    interface Said extends Function<Prompt, Duration> {}

    private Hall(long seed, Rules rules, Said said) {
        this.world = new World(seed, MANY_STEPS);
        this.said = said;
        this.engine = SimulatedEngine.in(world, new Timed(), rules, event -> {});
    }

    static Hall of(long seed, int atOnce, Said said) {
        return new Hall(seed, Rules.usual().atOnce(atOnce), said);
    }

    private final class Timed implements Model {
        @Override
        public Endpoint endpoint() {
            return Endpoint.live("simulation", "timed");
        }

        @Override
        public Reply reply(Prompt prompt) throws InterruptedException {
            begun.add(prompt);
            world.time().pass(said.apply(prompt));
            return Reply.of(prompt.user(), new Usage(1, 0, 1));
        }
    }

    Engine engine() {
        return engine;
    }

    World world() {
        return world;
    }

    Model governed() {
        return engine.governed(new Timed());
    }

    /** The calls that went out, in their order. */
    List<Prompt> begun() {
        return List.copyOf(begun);
    }

    /** Lets time pass in the calling thread. */
    void pass(Duration time) {
        try {
            world.time().pass(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something on a simulated thread until it has ended; tells how much virtual time that took. */
    Duration timed(Runnable what) {
        var start = world.scheduler().now();
        world.run(world.threads().named("main", what));
        if (!world.threads().crashes().isEmpty()) {
            throw new AssertionError("it broke", world.threads().crashes().getFirst());
        }
        return Duration.ofNanos(world.scheduler().now() - start);
    }
}
