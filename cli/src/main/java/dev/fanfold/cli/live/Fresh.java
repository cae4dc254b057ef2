package dev.fanfold.cli.live;

/**
 * How much of what has its end was asked for in this run: what a journal answers comes at once, and says nothing of how fast
 * the rest will come.
 *
 * <p>Events tell calls, and not which records they were about; calls are much alike, so the records that were asked for are
 * as large a share as their calls. It never falls. Threads: belongs to the lock of its owner.
 */
final class Fresh {
    private long answered;
    private long recalled;
    private long most;

    void answered() {
        answered++;
    }

    void recalled() {
        recalled++;
    }

    /** How many calls a journal has answered. */
    long recalls() {
        return recalled;
    }

    /** Of so much that has its end. */
    long of(long landed) {
        most = Math.max(most, recalled == 0 ? landed : landed * answered / (answered + recalled));
        return most;
    }
}
