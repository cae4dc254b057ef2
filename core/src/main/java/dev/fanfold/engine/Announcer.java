package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the listener what happens, one event at a time; a listener that throws harms nobody. */
final class Announcer {
    private static final System.Logger LOG = System.getLogger("dev.fanfold");
    private final ReentrantLock lock = new ReentrantLock();
    private final Listener listener;

    Announcer(Listener listener) {
        this.listener = listener;
    }

    void tell(Event event) {
        lock.lock();
        try {
            listener.on(event);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a listener failed on an event and was passed over: " + e);
        } finally {
            lock.unlock();
        }
    }
}
