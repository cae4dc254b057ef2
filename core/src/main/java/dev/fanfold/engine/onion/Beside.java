package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.model.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A call on a thread of its own, so that whoever waits for it can stop waiting.
 *
 * <p>Several can stand side by side under one {@link Watch}.
 */
final class Beside {
    private final Watch watch;
    private final Thread thread;
    private volatile Optional<End> end = Optional.empty();

    /** What to do on the other thread. */
    @FunctionalInterface
    interface Asking {
        Reply ask() throws InterruptedException;
    }

    /** How it ended. */
    private sealed interface End {
        record Replied(Reply reply) implements End {}

        record Broke(Throwable cause) implements End {}
    }

    /** What the calls that stand side by side are watched with. */
    record Watch(Time time, ReentrantLock lock, Condition changed) {
        static Watch with(Time time) {
            var lock = new ReentrantLock();
            return new Watch(time, lock, lock.newCondition());
        }

        void signal() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Waits for a change until that moment; the caller holds the lock and loops. */
        @SuppressWarnings("WaitNotInLoop")
        void await(OptionalLong until) throws InterruptedException {
            if (until.isPresent()) {
                time.awaitUntil(lock, changed, until.getAsLong());
            } else {
                changed.await();
            }
        }
    }

    private Beside(Watch watch, ThreadFactory threads, Asking what) {
        this.watch = watch;
        this.thread = threads.newThread(() -> ended(outcome(what)));
    }

    static Beside start(Watch watch, ThreadFactory threads, Asking what) {
        var beside = new Beside(watch, threads, what);
        beside.thread.start();
        return beside;
    }

    private static End outcome(Asking what) {
        try {
            return new End.Replied(what.ask());
        } catch (InterruptedException | RuntimeException | Error e) {
            return new End.Broke(e);
        }
    }

    private void ended(End how) {
        watch.lock().lock();
        try {
            end = Optional.of(how);
            watch.changed().signalAll();
        } finally {
            watch.lock().unlock();
        }
    }

    /** Whether it has ended. */
    boolean over() {
        return end.isPresent();
    }

    boolean replied() {
        return end.filter(End.Replied.class::isInstance).isPresent();
    }

    /** Waits for its end until that moment; whether it came. */
    boolean awaited(OptionalLong until) throws InterruptedException {
        watch.lock().lock();
        try {
            while (!over() && (until.isEmpty() || watch.time().nanos() - until.getAsLong() < 0)) {
                watch.await(until);
            }
            return over();
        } finally {
            watch.lock().unlock();
        }
    }

    /** Tells it to stop, and waits so long for it to heed that; an interrupt meanwhile is kept for later. */
    void giveUp(Duration patience) {
        stop();
        awaitAnyway(OptionalLong.of(watch.time().nanos() + patience.toNanos()));
    }

    /** Tells it to stop. */
    void stop() {
        thread.interrupt();
    }

    /** Waits for its end until that moment; an interrupt meanwhile is kept for later. */
    void awaitAnyway(OptionalLong until) {
        var interrupted = Thread.interrupted();
        while (true) {
            try {
                awaited(until);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it brought; only after its end. */
    Reply result() throws InterruptedException {
        return switch (end.orElseThrow()) {
            case End.Replied(var reply) -> reply;
            case End.Broke(var cause) -> throw rethrown(cause);
        };
    }

    private static RuntimeException rethrown(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case InterruptedException stopped -> throw stopped;
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> new IllegalStateException(cause);
        };
    }
}
