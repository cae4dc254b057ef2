package dev.fanfold.simulation;

import dev.fanfold.engine.clock.Time;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The clock of a simulation.
 *
 * <p>It reads from an arbitrary origin, as the clock of the machine does, so that differences that overflow are found. A
 * reading is also a place where another thread may come in between: now and then it lets the others go first.
 */
final class VirtualTime implements Time {
    private static final double PAUSES = .3;
    private final SeededScheduler scheduler;
    private final SimulatedThreads threads;
    private final RandomGenerator dice;
    private final long origin;

    VirtualTime(SeededScheduler scheduler, SimulatedThreads threads, RandomGenerator dice) {
        this.scheduler = scheduler;
        this.threads = threads;
        this.dice = dice;
        this.origin = dice.nextLong();
    }

    @Override
    public long nanos() {
        pause();
        return origin + scheduler.now();
    }

    /** Lets the others go first, now and then. */
    @SuppressWarnings("ThreadPriorityCheck") // it gives the turn to the seeded scheduler, which is no matter of luck
    void pause() {
        if (Thread.currentThread().isVirtual() && dice.nextDouble() < PAUSES) {
            Thread.yield();
        }
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller loops
    public void awaitUntil(ReentrantLock lock, Condition changed, long deadline) throws InterruptedException {
        var when = deadline - origin;
        if (when - scheduler.now() <= 0) {
            var signalled = changed.await(0, TimeUnit.NANOSECONDS);
            assert signalled || when <= scheduler.now();
            return;
        }
        var timer = scheduler.at(
                when, () -> threads.named("timer", () -> signal(lock, changed)).start());
        try {
            changed.await();
        } finally {
            timer.callOff();
        }
    }

    private static void signal(ReentrantLock lock, Condition changed) {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets so much time pass in the calling thread. */
    void pass(Duration time) throws InterruptedException {
        var end = scheduler.now() + time.toNanos();
        if (Thread.interrupted() || !passed(end)) {
            throw new InterruptedException();
        }
    }

    /** Lets so much time pass in the calling thread, whoever interrupts it; it is still interrupted afterwards. */
    void passDeaf(Duration time) {
        passDeaf(time, () -> {});
    }

    /** The same, and tells at once when somebody interrupts it. */
    void passDeaf(Duration time, Runnable interrupted) {
        var end = scheduler.now() + time.toNanos();
        var told = Thread.interrupted();
        if (told) {
            interrupted.run();
        }
        while (!passed(end)) {
            interrupted.run();
            told = true;
        }
        if (told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the moment; false when interrupted before. */
    private boolean passed(long end) {
        var me = Thread.currentThread();
        var timer = scheduler.at(end, () -> LockSupport.unpark(me));
        try {
            while (scheduler.now() < end) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    return false;
                }
            }
            return true;
        } finally {
            timer.callOff();
        }
    }
}
