package dev.fanfold.bench.durable;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A thousand writers, each of whom waits until an answer is kept before bringing the next, for so long. */
final class Round {
    private static final int WRITERS = 1_000;

    private final Store store;
    private final Answers answers;
    private final long end;
    private final AtomicLong kept = new AtomicLong();

    private Round(Store store, Answers answers, long end) {
        this.store = store;
        this.answers = answers;
        this.end = end;
    }

    /**
     * What came of a round.
     *
     * @param kept how many answers were acknowledged
     * @param nanos how long that took
     * @param cpu what it took of the processors, in nanoseconds
     */
    record Tally(long kept, long nanos, long cpu, long forces) {
        double perSecond() {
            return kept * 1e9 / nanos;
        }
    }

    static Tally run(Store store, Answers answers, long nanos) throws InterruptedException {
        var begin = System.nanoTime();
        var cpu = cpu();
        var round = new Round(store, answers, begin + nanos);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> round.write(writer)))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        return new Tally(round.kept.get(), System.nanoTime() - begin, cpu() - cpu, store.forces());
    }

    private void write(int writer) {
        var keys = new SplittableRandom(writer);
        var mine = 0L;
        try {
            while (System.nanoTime() - end < 0) {
                store.keep(answers.next(keys, mine));
                mine++;
            }
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        } finally {
            kept.addAndGet(mine);
        }
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
