package dev.fanfold.report;

import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.live.Seen;
import dev.fanfold.report.live.Telling;
import dev.fanfold.report.story.Kept;
import dev.fanfold.report.story.Story;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Watches one run, to tell its story when it is over.
 *
 * <p>Law: bounded by default. It keeps no more than 20,000 lanes and a piece of each answer; what is beyond is counted.
 *
 * <p>Threads: any.
 */
public final class Recorder implements Listener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Seen seen;
    private final Kept kept;

    /** A recorder for one run; its report does not know whether a journal is kept. */
    public Recorder(LongSupplier nanos, InstantSource clock, Tariff tariff) {
        this(nanos, clock, tariff, new Kept.Unsaid());
    }

    /**
     * A recorder for one run.
     *
     * @param nanos a clock that only goes forward
     * @param clock tells the time of day
     * @param tariff what answers cost
     * @param kept what outlives the run, for its report to say what can be done
     */
    public Recorder(LongSupplier nanos, InstantSource clock, Tariff tariff, Kept kept) {
        this.kept = kept;
        this.seen = new Seen(nanos, clock, tariff::of);
    }

    @Override
    public void on(Event event) {
        locked(() -> {
            seen.on(event);
            return event;
        });
    }

    /** The story of a run that was merged. */
    public Story merged(String title, Run<?> run) {
        return merged(title, run, List.of());
    }

    /**
     * The story of a plan that was run.
     *
     * @param results the steps that are its results; none where its value is
     */
    public Story merged(String title, Run<?> run, List<String> results) {
        return locked(() -> new Telling(title, seen, kept).merged(run, results));
    }

    /**
     * The story of a run that came to no result.
     *
     * @param author who wrote the answers
     */
    public Story failed(String title, RunFailedException failure, Author author) {
        return locked(() -> new Telling(title, seen, kept).failed(failure, author));
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
