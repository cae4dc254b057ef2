package dev.fanfold.openai;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The first token of one call: seen by the thread that reads, told on the thread that called.
 *
 * <p>It is told once. Whatever {@code then} throws comes out of the telling.
 */
final class FirstToken {
    private final CompletableFuture<Void> seen = new CompletableFuture<>();
    private final Runnable then;
    private boolean told;

    FirstToken(Runnable then) {
        this.then = then;
    }

    void see() {
        seen.complete(null);
    }

    /** Waits until it is seen, and tells; or until the exchange is over, which may end without one. */
    void await(CompletableFuture<?> exchange, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture.anyOf(seen, exchange).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (seen.isDone()) {
            tell();
        }
    }

    /** Tells, unless that was done; by the calling thread alone. */
    void tell() {
        if (!told) {
            told = true;
            then.run();
        }
    }
}
