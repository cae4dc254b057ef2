package dev.fanfold;

import dev.fanfold.result.Count;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A run whose parts are taken one after the other while it goes on, as {@link Fanfold#stream} gives it.
 *
 * <p>Laws: each part once, in the order of the split, those without an answer too. Taking slowly slows the run, and so does
 * a part that is slow itself: the input is read no further than a bounded number of parts ahead of the one that is next, so
 * memory is bounded whatever the input.
 *
 * <p>Threads: its parts are taken by one.
 */
public final class Streaming<O> implements AutoCloseable {
    /** So many parts lie ready to be taken, so that the run and whoever takes them need not wait for each other each time. */
    private static final int READY = 64;

    private final Semaphore room = new Semaphore(READY);
    private final LinkedBlockingQueue<Optional<Part<O>>> ready = new LinkedBlockingQueue<>();
    private final Taking taking = new Taking();
    private final Running<Count> running;

    private Streaming(Function<Consumer<Part<O>>, Run<Count>> run) {
        this.running = Running.of(() -> {
            try {
                return run.apply(this::handOn);
            } finally {
                ready.add(Optional.empty());
            }
        });
    }

    static <O> Streaming<O> of(Function<Consumer<Part<O>>, Run<Count>> run) {
        return new Streaming<>(run);
    }

    /**
     * The parts, lazily; each is read once, so whoever asks again is given those that were not read yet.
     *
     * <p>Where the run fails, reading on throws what it failed with, behind all parts that were handed on before; those that
     * had ended and were not are in the exception.
     *
     * @throws RunFailedException while it is read, as above
     */
    public Stream<Part<O>> parts() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(taking, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * What happened, once {@link #parts} came to its end.
     *
     * @throws IllegalStateException before that
     * @throws RunFailedException when the run failed
     */
    public Run<Count> run() {
        if (!running.ended()) {
            throw new IllegalStateException("the run still goes on: take all of its parts first");
        }
        return awaited();
    }

    /** Stops the run where it still goes on, and waits for its end: calls on the wire are aborted, and none starts. */
    @Override
    public void close() {
        running.cancel();
        try {
            running.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException toldToStop) {
            // it failed, or was told to stop by the line above; whoever takes its parts was told before
        }
    }

    private Run<Count> awaited() {
        try {
            return running.await();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void handOn(Part<O> part) {
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        ready.add(Optional.of(part));
    }

    private Optional<Part<O>> taken() {
        try {
            var next = ready.take();
            room.release();
            return next;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("the thread was told to stop");
    }

    /** The parts as they come; behind the last of them, what the run failed with. */
    private final class Taking implements Iterator<Part<O>> {
        private Optional<Part<O>> next = Optional.empty();
        private boolean over;

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !over) {
                next = taken();
                over = next.isEmpty();
            }
            if (over) {
                awaited();
            }
            return next.isPresent();
        }

        @Override
        public Part<O> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all parts were taken");
            }
            var part = next.orElseThrow();
            next = Optional.empty();
            return part;
        }
    }
}
