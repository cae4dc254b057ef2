package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.limit.Priming.Fan;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Prompt;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The gate of one fan behind which siblings wait until its first call has warmed the provider's prefix cache.
 *
 * <p>It opens once and for good: at the first token of that call, or when that call ends in whatever way, so nobody waits
 * for what cannot come. Threads: any.
 */
public final class Primer {
    private final Fan fan;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private Optional<Lead> lead = Optional.empty();
    private boolean open;

    /** The call that goes ahead. */
    record Lead(Prompt prompt, Endpoint endpoint, long since) {}

    /**
     * A closed gate.
     *
     * @param calls how many there are; as many as go at once where that is not known
     */
    Primer(int calls, int atOnce) {
        this.fan = new Fan(calls, atOnce);
    }

    Fan fan() {
        return fan;
    }

    /** Whether this call is the first of the fan, and so goes ahead. */
    boolean leads(Lead call) {
        lock.lock();
        try {
            if (lead.isPresent()) {
                return false;
            }
            lead = Optional.of(call);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The call ahead, as long as the gate is closed. */
    Optional<Lead> ahead() {
        lock.lock();
        try {
            return open ? Optional.empty() : lead;
        } finally {
            lock.unlock();
        }
    }

    /** Opens the gate; false when it was open already. */
    boolean open() {
        lock.lock();
        try {
            var first = !open;
            open = true;
            opened.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the gate is open, or until that moment. */
    void await(Time time, long until) throws InterruptedException {
        lock.lock();
        try {
            while (!open && time.nanos() - until < 0) {
                time.awaitUntil(lock, opened, until);
            }
        } finally {
            lock.unlock();
        }
    }
}
