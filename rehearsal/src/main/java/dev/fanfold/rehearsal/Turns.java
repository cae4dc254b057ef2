package dev.fanfold.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts how often each body came, for the 100,000 bodies that came last. Safe for many threads. */
final class Turns {

    private static final int KEPT = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Long> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > KEPT;
        }
    };

    /** How often it came before, by the hash of the body. */
    long next(long body) {
        lock.lock();
        try {
            return counts.merge(body, 1L, Long::sum) - 1;
        } finally {
            lock.unlock();
        }
    }
}
