package dev.fanfold.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Everything that a simulated run could meet: threads, time and luck, all from one seed.
 *
 * <p>Threads: belongs to the platform thread that made it, which also runs it.
 */
final class World {
    private static final int USUAL_STEPS = 100_000;
    private final SplittableRandom seeds;
    private final Trace trace = new Trace();
    private final SeededScheduler scheduler;
    private final SimulatedThreads threads;
    private final VirtualTime time;

    World(long seed) {
        this(seed, USUAL_STEPS);
    }

    /** @param mostSteps after how many steps a run counts as one without end */
    World(long seed, int mostSteps) {
        seeds = new SplittableRandom(seed);
        scheduler = new SeededScheduler(seeds.split(), trace, mostSteps);
        threads = new SimulatedThreads(scheduler);
        time = new VirtualTime(scheduler, threads, seeds.split());
    }

    Trace trace() {
        return trace;
    }

    SeededScheduler scheduler() {
        return scheduler;
    }

    SimulatedThreads threads() {
        return threads;
    }

    VirtualTime time() {
        return time;
    }

    /** Luck of one's own, that nobody else draws from. */
    RandomGenerator dice() {
        return seeds.split();
    }

    void note(String what, String where) {
        trace.add(scheduler.now(), what, where);
    }

    /** Runs the task on a simulated thread until it has ended; others may still be running then. */
    void run(Thread main) {
        main.start();
        try {
            scheduler.runUntil(() -> !main.isAlive());
        } catch (SeededScheduler.Stuck e) {
            throw new AssertionError(e.getMessage() + "\n" + threads.whereabouts(), e);
        }
    }

    /** Runs until everybody has ended or waits for what never comes. */
    void drain() {
        scheduler.drain();
    }
}
