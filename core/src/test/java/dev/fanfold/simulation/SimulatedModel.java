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
    private final World world;
    private final Habits habits;
    private final RandomGenerator dice;
    private final Bill bill = new Bill();
    private Weather weather;
    private Calls calls = new Calls();
    private boolean sentAway;

    SimulatedModel(World world, Weather weather, Optional<Bucket> bucket) {
        this(world, weather, Habits.plain(bucket));
    }

    SimulatedModel(World world, Weather weather, Habits habits) {
        this.world = world;
        this.weather = weather;
        this.habits = habits;
        this.dice = world.dice();
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("simulation", "simulated");
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        return reply(prompt, () -> {});
    }

    @Override
    public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        var counted = calls;
        var call = counted.begin(Address.of(prompt), world.scheduler().now());
        world.note("call", call.address());
        try {
            return answered(call, prompt, firstToken);
        } catch (InterruptedException e) {
            call.interrupted();
            world.note("interrupted", call.address());
            throw e;
        } catch (RuntimeException e) {
            world.note(e.getClass().getSimpleName(), call.address());
            throw e;
        } finally {
            counted.end(call);
        }
    }

    private Reply answered(Calls.Seen call, Prompt prompt, Runnable firstToken) throws InterruptedException {
        world.time().pause();
        turnAway();
        var usage = habits.usage(prompt, dice);
        breakOff(call, usage);
        var latency = dice.nextDouble() < weather.hanging() ? Weather.HANG : weather.latency(dice);
        var first = Duration.ofNanos((long) (latency.toNanos() * habits.firstToken()));
        wait(call, first, usage);
        firstToken.run();
        wait(call, latency.minus(first), usage);
        bill.charge(usage);
        var text = call.answered();
        world.note("answer", text);
        var counted = dice.nextDouble() < habits.uncounted() ? Usage.NONE : usage;
        return new Reply(Reply.of(text, counted).samples(), counted, new RateNews(levels(), Optional.empty()));
    }

    private List<RateNews.Level> levels() {
        return habits.telling() == Habits.Telling.NOTHING
                ? List.of()
                : habits.bucket().stream()
                        .map(bucket -> bucket.told(world.scheduler().now()))
                        .toList();
    }

    /** What a server says before it does any work: not charged. */
    private void turnAway() throws InterruptedException {
        if (dice.nextDouble() < weather.refused()) {
            throw Weather.refusal(dice);
        }
        var wait = habits.bucket().flatMap(limit -> limit.take(world.scheduler().now()));
        if (wait.isPresent() || dice.nextDouble() < weather.throttled()) {
            world.time().pass(Weather.STEP.dividedBy(2));
            var told = dice.nextBoolean() ? wait : Optional.<Duration>empty();
            var asked = told.or(() -> Weather.retryAfter(dice));
            sentAway |=
                    asked.filter(time -> time.compareTo(Weather.TOO_LONG) >= 0).isPresent();
            throw new ModelException.Wait("429", new RateNews(levels(), asked));
        }
    }

    /** An error of the server is not charged; what was reset on its way back may have been. */
    private void breakOff(Calls.Seen call, Usage usage) throws InterruptedException {
        if (dice.nextDouble() >= weather.broken()) {
            return;
        }
        wait(call, weather.latency(dice), usage);
        if (dice.nextBoolean()) {
            throw ModelException.Transient.unbilled("503", new RateNews(levels(), Weather.retryAfter(dice)));
        }
        chargePerhaps(usage);
        throw new ModelException.Transient("connection reset");
    }

    private void wait(Calls.Seen call, Duration time, Usage usage) throws InterruptedException {
        if (weather.hearing() == Weather.Hearing.DEAF) {
            world.time().passDeaf(time, call::interrupted);
            return;
        }
        try {
            world.time().pass(time);
        } catch (InterruptedException e) {
            chargePerhaps(usage);
            if (weather.hearing() == Weather.Hearing.LATE) {
                call.interrupted();
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
    Calls turn(Weather next) {
        weather = next;
        calls = new Calls();
        return calls;
    }

    /** Whether it has told somebody to stay away for longer than anybody waits. */
    boolean sentAway() {
        return sentAway;
    }

    Calls calls() {
        return calls;
    }

    /** What was really charged. */
    Bill bill() {
        return bill;
    }
}
