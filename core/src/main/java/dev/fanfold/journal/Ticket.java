package dev.fanfold.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The promise that a line will be there after any crash. Threads: any, and any number of them. */
public final class Ticket {
    private final CompletableFuture<Long> offset = new CompletableFuture<>();

    Ticket() {}

    /**
     * Returns once the line is forced; who is interrupted here does not keep the line from being written.
     *
     * @return where in the file it stands
     * @throws JournalException when the writer was poisoned before that: whether the line is there is not known
     */
    public long await() throws InterruptedException {
        try {
            return offset.get();
        } catch (ExecutionException failed) {
            throw new JournalException(String.valueOf(failed.getCause().getMessage()), failed.getCause());
        }
    }

    /** Whether the line is known to be forced. */
    public boolean acknowledged() {
        return offset.isDone() && !offset.isCompletedExceptionally();
    }

    void isThere(long at) {
        offset.complete(at);
    }

    void isLost(JournalException why) {
        offset.completeExceptionally(why);
    }
}
