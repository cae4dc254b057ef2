package dev.fanfold.event;

/**
 * Watches a run.
 *
 * <p>Threads: called by one thread at a time, from the threads that do the work; be quick. Errors: an exception thrown
 * here is logged and changes nothing in the run.
 */
@FunctionalInterface
public interface Listener {
    void on(Event event);

    /** This listener, and then another. */
    default Listener andThen(Listener next) {
        return event -> {
            try {
                on(event);
            } finally {
                next.on(event);
            }
        };
    }
}
