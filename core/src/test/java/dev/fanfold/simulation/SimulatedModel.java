package dev.fanfold.simulation;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A provider on virtual time: slow, unreliable or deaf as its weather says, with a bill and a limit of its own. */
final class SimulatedModel implements Model {
    private static final int INPUT = 10;
    private static final int MOST_OUTPUT = 20;
    private final World world;
    private final Optional<Bucket> bucket;
    private final RandomGenerator dice;
    private final Bill bill = new Bill();
    private Weather weather;
    private Calls calls = new Calls();

    SimulatedModel(World world, Weather weather, Optional<Bucket> bucket) {
        this.world = world;
        this.weather = weather;
        this.bucket = bucket;
        this.dice = world.dice();
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("simulation", "simulated");
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        var counted = calls;
        var call = counted.begin(Address.of(prompt), world.scheduler().now());
        world.note("call", call.address());
        try {
            return answered(call, prompt);
        } catch (InterruptedException | RuntimeException e) {
            world.note(e.getClass().getSimpleName(), call.address());
            throw e;
        } finally {
            counted.end();
        }
    }

    private Reply answered(Calls.Seen call, Prompt prompt) throws InterruptedException {
        world.time().pause();
        turnAway();
        var usage = new Usage(INPUT, 0, 1 + dice.nextInt(prompt.maxTokens().orElse(MOST_OUTPUT)));
        breakOff(usage);
        wait(dice.nextDouble() < weather.hanging() ? Weather.HANG : weather.latency(dice), usage);
        bill.charge(usage);
        var text = call.answered();
        world.note("answer", text);
        return Reply.of(text, usage);
    }

    /** What a server says before it does any work: not charged. */
    private void turnAway() throws InterruptedException {
        if (dice.nextDouble() < weather.refused()) {
            throw new ModelException.Stop("the key was refused");
        }
        var wait = bucket.flatMap(limit -> limit.take(world.scheduler().now()));
        if (wait.isPresent() || dice.nextDouble() < weather.throttled()) {
            world.time().pass(Weather.STEP.dividedBy(2));
            throw new ModelException.Wait("429", new RateNews(List.of(), wait.or(this::retryAfter)));
        }
    }

    private Optional<Duration> retryAfter() {
        return dice.nextBoolean() ? Optional.of(Weather.STEP.multipliedBy(dice.nextInt(20))) : Optional.empty();
    }

    /** An error of the server is not charged; what was reset on its way back may have been. */
    private void breakOff(Usage usage) throws InterruptedException {
        if (dice.nextDouble() >= weather.broken()) {
            return;
        }
        wait(weather.latency(dice), usage);
        if (dice.nextBoolean()) {
            throw new ModelException.Transient("503", new RateNews(List.of(), retryAfter()));
        }
        chargePerhaps(usage);
        throw new ModelException.Transient("connection reset");
    }

    private void wait(Duration time, Usage usage) throws InterruptedException {
        if (weather.hearing() == Weather.Hearing.DEAF) {
            world.time().passDeaf(time);
            return;
        }
        try {
            world.time().pass(time);
        } catch (InterruptedException e) {
            chargePerhaps(usage);
            if (weather.hearing() == Weather.Hearing.LATE) {
                world.time().passDeaf(Weather.STEP);
            }
            throw e;
        }
    }

    private void chargePerhaps(Usage usage) {
        if (dice.nextBoolean()) {
            bill.charge(usage);
        }
    }

    /** From now on the weather is another, and calls are counted afresh. */
    void turn(Weather next) {
        weather = next;
        calls = new Calls();
    }

    Calls calls() {
        return calls;
    }

    /** What was really charged. */
    Bill bill() {
        return bill;
    }
}
