package dev.fanfold.journal;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The promise that a line will be there after any crash. Threads: any, and any number of them. */
public final class Ticket {
    private final CountDownLatch known = new CountDownLatch(1);
    private volatile long offset;
    private volatile Optional<JournalException> lost = Optional.empty();

    Ticket() {}

    /**
     * Returns once the line is forced; who is interrupted here does not keep the line from being written.
     *
     * @return where in the file it stands
     * @throws JournalException when the writer was poisoned before that: whether the line is there is not known
     */
    public long await() throws InterruptedException {
        known.await();
        var why = lost;
        if (why.isPresent()) {
            throw why.get().again();
        }
        return offset;
    }

    /** Whether the line is known to be forced. */
    public boolean acknowledged() {
        return known.getCount() == 0 && lost.isEmpty();
    }

    void isThere(long at) {
        offset = at;
        known.countDown();
    }

    /** What is acknowledged stays so. */
    void isLost(JournalException why) {
        if (known.getCount() > 0) {
            lost = Optional.of(why);
            known.countDown();
        }
    }
}
