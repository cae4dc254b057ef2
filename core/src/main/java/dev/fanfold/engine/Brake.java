package dev.fanfold.engine;

import dev.fanfold.engine.clock.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether a fan goes on, why not, and the waiting that ends when it does not.
 *
 * <p>Threads: under the lock of its fan.
 */
final class Brake {
    private final Time time;
    private final ReentrantLock lock;
    private final Condition changed;
    private final Optional<Duration> within;
    private final OptionalLong deadline;
    private Optional<Stop> stop = Optional.empty();

    /**
     * @param changed tells those who wait that something happened
     * @param within how long the fan may go on, from now
     */
    Brake(Time time, ReentrantLock lock, Condition changed, Optional<Duration> within) {
        this(time, lock, changed, within, end(time, within));
    }

    private Brake(Time time, ReentrantLock lock, Condition changed, Optional<Duration> within, OptionalLong deadline) {
        this.time = time;
        this.lock = lock;
        this.changed = changed;
        this.within = within;
        this.deadline = deadline;
    }

    /** One that is never late by itself, where nothing takes time that did. */
    static Brake timeless(Time time, ReentrantLock lock, Condition changed, Optional<Duration> within) {
        return new Brake(time, lock, changed, Optional.empty(), end(time, within));
    }

    private static OptionalLong end(Time time, Optional<Duration> within) {
        return within.map(limit -> OptionalLong.of(time.nanos() + limit.toNanos()))
                .orElse(OptionalLong.empty());
    }

    /** When it is over at the latest, in the engine's time. */
    OptionalLong deadline() {
        return deadline;
    }

    Optional<Stop> stop() {
        return stop;
    }

    boolean stopped() {
        return stop.isPresent();
    }

    String why() {
        return stop.map(Stop::why).orElse("stopped");
    }

    /** The first reason counts. */
    void stop(Supplier<Optional<Stop>> reason) {
        stop = stop.or(reason);
    }

    /** This counts, whatever was the reason before. */
    void stopAnyway(Stop reason) {
        stop = Optional.of(reason);
    }

    /** Whether the fan goes on; looks at the clock. */
    boolean going() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        stop(this::late);
        return stop.isEmpty();
    }

    /** Waits until this holds, or there is a reason to stop. */
    void await(BooleanSupplier reached) throws InterruptedException {
        while (stop.isEmpty() && !reached.getAsBoolean()) {
            if (within.isEmpty()) {
                changed.await();
            } else if (late().isPresent()) {
                stop = late();
            } else {
                time.awaitUntil(lock, changed, deadline.orElseThrow());
            }
        }
    }

    /** Waits on whatever is to stop it: nothing is returned before all have ended. */
    void unlessCancelled(Wait wait) {
        try {
            wait.on();
        } catch (InterruptedException e) {
            stopAnyway(new Stop.Cancelled());
        }
    }

    /** Waits for something. */
    @FunctionalInterface
    interface Wait {
        void on() throws InterruptedException;
    }

    private Optional<Stop> late() {
        return within.isPresent() && time.nanos() - deadline.orElseThrow() >= 0
                ? within.map(Stop.Late::new)
                : Optional.empty();
    }
}
