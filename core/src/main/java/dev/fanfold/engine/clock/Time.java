package dev.fanfold.engine.clock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The clock and the only way to wait for it, so that a test can hold both. */
public interface Time {
    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /**
     * Waits until signalled, or until the clock has come to {@code deadline}; the caller loops.
     *
     * @param lock held by the caller, and the one that the condition belongs to
     */
    void awaitUntil(ReentrantLock lock, Condition changed, long deadline) throws InterruptedException;

    /** Time as the machine has it. */
    static Time system() {
        return new SystemTime();
    }

    /** Waits until the clock has come to that moment. */
    default void pauseUntil(long moment) throws InterruptedException {
        var lock = new ReentrantLock();
        var never = lock.newCondition();
        lock.lock();
        try {
            while (nanos() - moment < 0) {
                awaitUntil(lock, never, moment);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The time passed since an earlier reading. */
    default Duration since(long start) {
        return Duration.ofNanos(nanos() - start);
    }

    /** Time as the machine has it. */
    record SystemTime() implements Time {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller loops
        public void awaitUntil(ReentrantLock lock, Condition changed, long deadline) throws InterruptedException {
            var signalled = changed.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assert signalled || System.nanoTime() - deadline >= 0;
        }
    }
}
