package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.List;

/** Several simulated threads that do the same beside one another, and are perhaps interrupted. */
record Crowd(int size, int interrupted) {
    /** What one of them does; an interrupt ends it. */
    interface Doing {
        void at(int place) throws InterruptedException;
    }

    static Crowd of(int size) {
        return new Crowd(size, 0);
    }

    /** So many of them are interrupted, each at a random moment. */
    Crowd interrupting(int count) {
        return new Crowd(size, count);
    }

    /** Runs until all have ended. */
    void gather(World world, Doing doing) {
        world.run(world.threads().named("crowd", () -> begin(world, doing)));
        world.drain();
        if (!world.threads().crashes().isEmpty()) {
            throw new AssertionError("one broke", world.threads().crashes().getFirst());
        }
    }

    private void begin(World world, Doing doing) {
        List<Thread> all = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            var its = place;
            all.add(world.threads().named("one " + place, () -> untilInterrupted(() -> doing.at(its))));
        }
        all.forEach(Thread::start);
        all.stream().limit(interrupted).forEach(one -> interrupter(world, one).start());
    }

    private static Thread interrupter(World world, Thread one) {
        var steps = world.dice().nextInt(6);
        return world.threads()
                .named(
                        "interrupter",
                        () -> untilInterrupted(() -> {
                            world.time().pass(Weather.STEP.multipliedBy(steps));
                            one.interrupt();
                        }));
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private static void untilInterrupted(Interruptible doing) {
        try {
            doing.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
