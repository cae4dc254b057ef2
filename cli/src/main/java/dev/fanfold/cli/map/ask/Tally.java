package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.split.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** How many records have their answers, and which. Threads: any. */
final class Tally {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Long> labels = new LinkedHashMap<>();
    private final Extent extent;
    private long answered;
    private long failed;
    private long malformed;
    private long measured;

    /**
     * How things stand.
     *
     * @param failed records without an answer
     * @param malformed those of them that nobody can be asked about
     * @param measured how much of the extent is done
     */
    record Standing(long answered, long failed, long malformed, long measured, Map<String, Long> labels) {
        long all() {
            return answered + failed;
        }
    }

    Tally(List<String> labels, Extent extent) {
        labels.forEach(label -> this.labels.put(label, 0L));
        this.extent = extent;
    }

    void add(Entry entry, Outcome outcome) {
        locked(standing -> {
            measured += extent.measure().applyAsLong(entry);
            switch (outcome) {
                case Outcome.Answered(var text) -> {
                    answered++;
                    labels.computeIfPresent(text, (label, count) -> count + 1);
                }
                case Outcome.Missing missing -> {
                    failed++;
                    malformed += entry instanceof Entry.Bad ? 1 : 0;
                }
            }
            return standing;
        });
    }

    Standing standing() {
        return locked(standing -> standing);
    }

    /** How much of it is done, from 0 to 1; 0 where nobody knows how much there is. */
    double share() {
        var whole = extent.whole().orElse(0);
        return whole == 0 ? 0 : Math.min(1, (double) standing().measured() / whole);
    }

    private Standing locked(Function<Standing, Standing> action) {
        lock.lock();
        try {
            return action.apply(new Standing(answered, failed, malformed, measured, new LinkedHashMap<>(labels)));
        } finally {
            lock.unlock();
        }
    }
}
