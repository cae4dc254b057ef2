package dev.fanfold.engine.onion;

import dev.fanfold.limit.Allowance;
import dev.fanfold.limit.RetryRules;
import java.util.concurrent.locks.ReentrantLock;

/** What one run may still retry; it is also what the run is known by in the queues. Threads: any. */
public final class RunAccount {
    private final ReentrantLock lock = new ReentrantLock();
    private final Allowance allowance;
    private final Begun begun;

    /** One that remembers nothing of earlier runs. */
    public RunAccount(RetryRules rules) {
        this(rules, Begun.UNTOLD);
    }

    /**
     * @param begun what it remembers is what was there before that
     */
    public RunAccount(RetryRules rules, Begun begun) {
        this.allowance = new Allowance(rules);
        this.begun = begun;
    }

    /** How it began. */
    public Begun begun() {
        return begun;
    }

    void called() {
        lock.lock();
        try {
            allowance.called();
        } finally {
            lock.unlock();
        }
    }

    boolean mayRetry() {
        lock.lock();
        try {
            return allowance.take();
        } finally {
            lock.unlock();
        }
    }
}
