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

    /** Stops what is connected; false when nothing is. */
    public boolean pull() {
        lock.lock();
        try {
            pulled = true;
            connected.ifPresent(Runnable::run);
            return connected.isPresent();
        } finally {
            lock.unlock();
        }
    }
}
