package dev.fanfold.simulation;

import dev.fanfold.model.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A ballot box, right and wrong, with two calls for each ballot: shows that the simulation finds a double ballot. */
final class BallotBoxes {
    private static final int BALLOTS = 3;
    private static final int CALLS_FOR_EACH = 2;
    private static final Weather STEADY = new Weather(0, 2, 0, 0, 0, 0, 0, Weather.Hearing.AT_ONCE);

    private BallotBoxes() {}

    /** Where ballots land, each under its ordinal. */
    interface Box {
        void land(int ordinal);

        List<Integer> counted();
    }

    /** Looks and counts in one step. */
    record Locked(VirtualTime time, ReentrantLock lock, List<Integer> counted) implements Box {
        static Box on(VirtualTime time) {
            return new Locked(time, new ReentrantLock(), new ArrayList<>());
        }

        @Override
        public void land(int ordinal) {
            lock.lock();
            try {
                new Careless(time, counted).land(ordinal);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Looks, and then counts what another may have counted meanwhile. */
    record Careless(VirtualTime time, List<Integer> counted) implements Box {
        static Box on(VirtualTime time) {
            return new Careless(time, new ArrayList<>());
        }

        @Override
        public void land(int ordinal) {
            if (!counted.contains(ordinal)) {
                time.pause();
                counted.add(ordinal);
            }
        }
    }

    /** Each ballot is asked for twice, and both answers land. */
    static void vote(World world, Box box) {
        var model = new SimulatedModel(world, STEADY, Optional.empty());
        Crowd.of(BALLOTS * CALLS_FOR_EACH).gather(world, place -> {
            model.reply(Prompt.of(""));
            box.land(place % BALLOTS);
        });
        Invariants.oneBallotForEachOrdinal(box.counted());
    }
}
