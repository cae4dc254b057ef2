package dev.fanfold.cli.exit;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stops what is going on, from another thread.
 *
 * <p>Threads: any. Pulled before something is connected, it stops that as soon as it is.
 */
public final class StopSwitch {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Runnable> connected = Optional.empty();
    private Runnable first = () -> {};
    private Runnable alone = () -> {};
    private boolean pulled;

    /** From now on a pull stops this. */
    public void connect(Runnable stop) {
        lock.lock();
        try {
            connected = Optional.of(stop);
            if (pulled) {
                stop.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * What a pull does besides.
     *
     * @param before done before all else, whatever is connected
     * @param instead done where nothing is connected
     */
    public void around(Runnable before, Runnable instead) {
        lock.lock();
        try {
            first = before;
            alone = instead;
            if (pulled) {
                first.run();
                alone.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops what is connected; false when nothing is. */
    public boolean pull() {
        lock.lock();
        try {
            pulled = true;
            first.run();
            connected.ifPresentOrElse(Runnable::run, alone);
            return connected.isPresent();
        } finally {
            lock.unlock();
        }
    }
}
