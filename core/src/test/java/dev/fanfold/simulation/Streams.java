package dev.fanfold.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Runs many seeds on two platform threads at most. Each simulation stays on one of them, so the seeds disturb no other. */
final class Streams {
    private static final int STREAMS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final int WARM_UP = 2_000;
    private static final int MOST_HOURS = 3;
    private final ConcurrentSkipListMap<Long, AssertionError> failures = new ConcurrentSkipListMap<>();
    private final LongConsumer simulation;

    Streams(LongConsumer simulation) {
        this.simulation = simulation;
    }

    /** What the first of the seeds 0 to {@code seeds - 1} that fails has thrown; empty where all pass. */
    Optional<AssertionError> firstFailure(long seeds) throws InterruptedException, ExecutionException {
        var alone = Math.min(WARM_UP, seeds); // classes are loaded first, and then nobody waits for them
        run(new AtomicLong(), alone);
        var next = new AtomicLong(alone);
        try (var threads = Executors.newFixedThreadPool(
                STREAMS, Thread.ofPlatform().daemon().factory())) {
            var ends = threads.invokeAll(
                    Collections.nCopies(STREAMS, Executors.callable(() -> run(next, seeds))),
                    MOST_HOURS,
                    TimeUnit.HOURS);
            for (var end : List.copyOf(ends)) {
                end.get();
            }
        }
        return Optional.ofNullable(failures.firstEntry()).map(entry -> entry.getValue());
    }

    private void run(AtomicLong next, long seeds) {
        while (failures.isEmpty()) {
            var seed = next.getAndIncrement();
            if (seed >= seeds) {
                return;
            }
            run(seed);
        }
    }

    private void run(long seed) {
        try {
            simulation.accept(seed);
        } catch (AssertionError e) {
            failures.put(seed, e);
        }
    }
}
