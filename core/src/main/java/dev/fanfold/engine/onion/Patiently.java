package dev.fanfold.engine.onion;

/** Does what must not be left half done; an interrupt meanwhile is kept for later. */
final class Patiently {
    private Patiently() {}

    /** What may wait, and can be begun anew where it was interrupted. */
    @FunctionalInterface
    interface Waiting<T> {
        T done() throws InterruptedException;
    }

    static <T> T done(Waiting<T> what) {
        var interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return what.done();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
