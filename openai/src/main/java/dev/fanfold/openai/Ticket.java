package dev.fanfold.openai;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The place of one call in the queue for a stream. Equal to itself alone. */
final class Ticket {
    private final CompletableFuture<Pass> pass = new CompletableFuture<>();

    void grant(Pass granted) {
        pass.complete(granted);
    }

    void fail(IOException cause) {
        pass.completeExceptionally(cause);
    }

    Pass await() throws IOException, InterruptedException {
        try {
            return pass.get();
        } catch (ExecutionException e) {
            throw new UnsentException("another call found no connection", e);
        }
    }

    /** What was granted, if it was; the caller need not have taken it. */
    Optional<Pass> granted() {
        return pass.isDone() && !pass.isCompletedExceptionally() ? Optional.of(pass.join()) : Optional.empty();
    }
}
