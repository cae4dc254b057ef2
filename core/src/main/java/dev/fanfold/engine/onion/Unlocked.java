package dev.fanfold.engine.onion;

import java.util.concurrent.locks.ReentrantLock;

/** Does something without a lock that its caller holds: nobody else waits for a listener that takes its time. */
final class Unlocked {
    private Unlocked() {}

    /** Gives the lock up, does it, and takes the lock again; what the lock guards may be another by then. */
    @SuppressWarnings("LockNotBeforeTry") // the caller, who locked first, unlocks
    static void run(ReentrantLock lock, Runnable action) {
        lock.unlock();
        try {
            action.run();
        } finally {
            lock.lock();
        }
    }
}
