package dev.fanfold.engine.onion;

/** Whether one attempt has gone out on the wire, and so may have been billed. Threads: any. */
final class Attempt {
    private volatile boolean out;

    void goesOut() {
        out = true;
    }

    boolean out() {
        return out;
    }
}
