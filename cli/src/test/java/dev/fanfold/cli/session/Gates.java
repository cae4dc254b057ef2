package dev.fanfold.cli.session;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Holds every answer back until a story lets it go. */
final class Gates {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private Predicate<Asked> open = asked -> false;

    /** The same provider with each of its answers behind a gate. */
    Rehearsal before(Rehearsal provider) {
        return provider.replyWhen(asked -> !lets(asked), "");
    }

    /** From now on answers to these go out too. */
    void open(Predicate<Asked> asked) {
        lock.lock();
        try {
            open = open.or(asked);
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on all answers go out. */
    void openAll() {
        open(asked -> true);
    }

    /** Waits until it is open for this one, and then is true. */
    boolean lets(Asked asked) {
        lock.lock();
        try {
            while (!open.test(asked)) {
                opened.await();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return true;
    }
}
