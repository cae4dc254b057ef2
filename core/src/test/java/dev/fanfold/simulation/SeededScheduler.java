package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Runs virtual threads one at a time, in an order that the seed alone decides, on the thread that made it.
 *
 * <p>A virtual thread runs until it parks, yields or ends; then the next is drawn from those that could go on. Where none
 * can, the clock goes to the next timer: so time passes only when everybody waits, and a moment on the clock is over
 * when all that could be done at that moment is done.
 *
 * <p>Whoever wakes a simulated thread must be simulated too. A wake-up from elsewhere (a timed park, a contended
 * monitor, a pool) would come when the machine pleases, and fails the run.
 */
final class SeededScheduler implements Executor {
    private final Thread owner = Thread.currentThread();
    private final List<Runnable> runnable = new ArrayList<>();
    private final Timers timers = new Timers();
    private final RandomGenerator dice;
    private final Trace trace;
    private final int mostSteps;
    private long now;
    private int steps;
    private volatile String stranger = "";

    SeededScheduler(RandomGenerator dice, Trace trace, int mostSteps) {
        this.dice = dice;
        this.trace = trace;
        this.mostSteps = mostSteps;
    }

    /** Takes a virtual thread that could go on. */
    @Override
    public void execute(Runnable continuation) {
        var waker = Thread.currentThread();
        if (waker.isVirtual() || waker.equals(owner)) {
            runnable.add(continuation);
        } else {
            stranger = waker.getName();
        }
    }

    /** The virtual moment, in nanoseconds since the run began. */
    long now() {
        return now;
    }

    /** Does something on the scheduler's own thread when the clock has come so far and everybody waits. */
    Timers.Timer at(long when, Runnable wake) {
        return timers.set(Math.max(when, now), wake);
    }

    /**
     * Runs until it is over.
     *
     * @throws Stuck when nothing can go on before that
     */
    void runUntil(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            if (!goOn()) {
                throw new Stuck("deadlock: nothing can go on and no timer is set");
            }
        }
    }

    /** Runs until nothing can go on. */
    void drain() {
        boolean going;
        do {
            going = goOn();
        } while (going);
    }

    private boolean goOn() {
        if (!stranger.isEmpty()) {
            throw new Stuck("a simulated thread was woken from outside, by " + stranger);
        }
        if (steps++ > mostSteps) {
            throw new Stuck("still not over after " + mostSteps + " steps");
        }
        return runnable.isEmpty() ? advance() : step();
    }

    private boolean step() {
        var among = runnable.size();
        var which = among == 1 ? 0 : dice.nextInt(among);
        trace.chose(which, among);
        var next = runnable.set(which, runnable.getLast());
        runnable.removeLast();
        next.run();
        return true;
    }

    private boolean advance() {
        var due = timers.next();
        due.forEach(timer -> {
            now = timer.when();
            timer.fire();
        });
        return !due.isEmpty();
    }

    /** A simulated run that came to no end. */
    static final class Stuck extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Stuck(String message) {
            super(message);
        }
    }
}
