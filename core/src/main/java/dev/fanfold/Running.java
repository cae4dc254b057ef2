package dev.fanfold;

import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A run that goes on in the background, as {@link Fanfold#start} gives it. Threads: any. */
public final class Running<R> {
    private final FutureTask<Run<R>> task;
    private final Thread thread;

    private Running(FutureTask<Run<R>> task) {
        this.task = task;
        this.thread = Thread.ofVirtual().name("fanfold-run").start(task);
    }

    static <R> Running<R> of(Supplier<Run<R>> run) {
        return new Running<>(new FutureTask<>(run::get));
    }

    /**
     * Waits for the run to end.
     *
     * @throws RunFailedException as the run itself threw it
     * @throws InterruptedException when the waiting thread is told to stop waiting; the run goes on
     */
    public Run<R> await() throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new IllegalStateException("only the run itself ends the run", e);
        }
    }

    /** Stops the run: calls on the wire are aborted and none starts; {@link #await} then says so. */
    public void cancel() {
        thread.interrupt();
    }

    public boolean ended() {
        return task.isDone();
    }
}
