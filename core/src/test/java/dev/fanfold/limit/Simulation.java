package dev.fanfold.limit;

import dev.fanfold.model.RateNews;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A client that sends 1,000 calls through a {@link Throttle} and a {@link Concurrency} to a provider with a limit: discrete
 * events, virtual time, one seed.
 */
final class Simulation {
    static final int CALLS = 1_000;

    /** The mean of 50 ms to 2 s. */
    static final double LATENCY = 1.025;

    private static final long MILLI = 1_000_000L;
    private static final long END_OF_TIME = 36_000_000 * MILLI;
    private final Setting setting;
    private final long seed;
    private final ArrayDeque<Claim> waiting = new ArrayDeque<>();

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final SplittableRandom random;
    private final SimulatedProvider provider;
    private final Throttle throttle;
    private final Concurrency concurrency;
    private long now;
    private long ties;
    private int onTheWire;
    private int answered;
    private int throttles;
    private long lastAnswer;
    private long wakeAt = Long.MAX_VALUE;

    /** How it went. */
    record Figures(long seed, int answered, int throttles, double seconds, double flow) {}

    private record Event(long at, long tie, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(tie, other.tie) : Long.compare(at, other.at);
        }
    }

    private Simulation(Setting setting, long seed) {
        random = new SplittableRandom(seed);
        this.setting = setting;
        this.seed = seed;
        provider = new SimulatedProvider(setting.counted(), setting.perSecond(), setting.burst(), setting.headers());
        for (int i = 0; i < CALLS; i++) {
            waiting.add(load());
        }
        throttle = new Throttle(setting.declared(), random.split());
        concurrency = Concurrency.from(8, setting.cap());
        if (setting.stolen() > 0) {
            steal();
        }
    }

    static Figures run(Setting setting, long seed) {
        return new Simulation(setting, seed).run();
    }

    private Figures run() {
        double flow = flow();
        after(0, this::send);
        while (answered < CALLS && !events.isEmpty() && now < END_OF_TIME) {
            var event = events.remove();
            now = event.at();
            event.what().run();
        }
        return new Figures(seed, answered, throttles, lastAnswer / 1e9, flow);
    }

    /** How long what is over the burst takes to flow in, in seconds, when others leave no more than their share. */
    private double flow() {
        double asked =
                waiting.stream().mapToLong(load -> load.of(setting.counted())).sum();
        return (asked - setting.burst()) / setting.perSecond() / (1 - setting.stolen());
    }

    private void steal() {
        double mean = 1e9 / (setting.calls() * setting.stolen());
        after((long) (setting.poisson() ? -Math.log(1 - random.nextDouble()) * mean : mean), () -> {
            provider.admits(load(), now);
            steal();
        });
    }

    private void send() {
        while (!waiting.isEmpty()
                && onTheWire < concurrency.limit()
                && throttle.readyAt(waiting.getFirst(), now) <= now) {
            var load = waiting.removeFirst();
            throttle.took(load, now);
            onTheWire++;
            after(between(5, 45), () -> arrive(load));
        }
        if (!waiting.isEmpty() && onTheWire < concurrency.limit()) {
            wake(throttle.readyAt(waiting.getFirst(), now));
        }
    }

    /** An earlier moment takes the place of a later one. */
    private void wake(long at) {
        if (at < wakeAt) {
            wakeAt = at;
            after(at - now, () -> {
                if (wakeAt == at) {
                    wakeAt = Long.MAX_VALUE;
                    send();
                }
            });
        }
    }

    private void arrive(Claim load) {
        boolean admitted = provider.admits(load, now);
        var news = provider.news(load, admitted);
        if (admitted) {
            after(between(50, 2_000), () -> answer(load, news));
        } else {
            after(between(5, 45), () -> refuse(load, news));
        }
    }

    private void answer(Claim load, RateNews news) {
        onTheWire--;
        answered++;
        lastAnswer = now;
        throttle.settled(load, load);
        throttle.succeeded(news, now);
        concurrency.succeeded();
        news.levels().stream()
                .mapToLong(level -> level.remaining() / load.of(level.counted()))
                .forEach(concurrency::told);
        send();
    }

    private void refuse(Claim load, RateNews news) {
        onTheWire--;
        waiting.addFirst(load);
        throttles++;
        throttle.throttled(news, now);
        if (!throttle.paces()) {
            concurrency.troubled(now);
        }
        send();
    }

    private Claim load() {
        return new Claim(random.nextInt(setting.least(), setting.most() + 1), 0);
    }

    private long between(long least, long most) {
        return random.nextLong(least * MILLI, most * MILLI);
    }

    private void after(long nanos, Runnable what) {
        events.add(new Event(now + nanos, ties++, what));
    }
}
