package dev.fanfold.simulation;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A budget, right and wrong, and those who spend from it: shows that the simulation finds an overspend. */
final class Purses {
    static final int SPENDERS = 6;
    private static final int CALLS_EACH = 3;
    private static final int MOST_TOKENS = 20;
    private static final long WORST = 10 * Bill.INPUT_TOKEN + MOST_TOKENS * Bill.OUTPUT_TOKEN;
    private static final long CAP = 2 * WORST;
    private static final Weather UNSTEADY = new Weather(0, 2, 0, 0, .5, 0, 0, Weather.Hearing.AT_ONCE);

    private Purses() {}

    /** Money that is set aside before a call, and settled after it. */
    interface Purse {
        boolean reserve(long worst);

        void settle(long worst, long actual);
    }

    /** What a spender books for a call that broke off. */
    interface Unknown {
        long charged(long worst);
    }

    /** Looks and takes in one step. */
    static final class Locked implements Purse {
        private final ReentrantLock lock = new ReentrantLock();
        private final VirtualTime time;
        private long held;

        Locked(VirtualTime time) {
            this.time = time;
        }

        @Override
        public boolean reserve(long worst) {
            lock.lock();
            try {
                var fits = held + worst <= CAP;
                time.pause();
                held += fits ? worst : 0;
                return fits;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void settle(long worst, long actual) {
            lock.lock();
            try {
                held += actual - worst;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Looks, and then takes what another may have taken meanwhile. */
    static final class CheckThenAct implements Purse {
        private final VirtualTime time;
        private long held;

        CheckThenAct(VirtualTime time) {
            this.time = time;
        }

        @Override
        public boolean reserve(long worst) {
            if (held + worst > CAP) {
                return false;
            }
            time.pause();
            held += worst;
            return true;
        }

        @Override
        public void settle(long worst, long actual) {
            held += actual - worst;
        }
    }

    /** Several spend until the purse is empty; then the provider's truth is read. */
    static void spend(World world, Purse purse, Unknown unknown) {
        var model = new SimulatedModel(world, UNSTEADY, Optional.empty());
        Crowd.of(SPENDERS).gather(world, place -> {
            for (int i = 0; i < CALLS_EACH && purse.reserve(WORST); i++) {
                purse.settle(WORST, charge(model, unknown));
            }
        });
        Invariants.spentIsWithinTheCap(model.bill().charged(), CAP);
    }

    private static long charge(SimulatedModel model, Unknown unknown) throws InterruptedException {
        try {
            var usage = model.reply(Prompt.of("").withMaxTokens(MOST_TOKENS)).usage();
            return Bill.of(usage);
        } catch (ModelException.Transient e) {
            return unknown.charged(WORST);
        }
    }
}
