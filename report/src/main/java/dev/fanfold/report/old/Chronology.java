package dev.fanfold.report.old;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The runs of a journal one after the other, without the time between them. */
final class Chronology {
    private final List<Stretch> runs = new ArrayList<>();

    /** From the first to the last moment of a run that was written down. */
    private record Stretch(Instant from, Instant to) {}

    void begin(Instant at) {
        runs.add(new Stretch(at, at));
    }

    /** Something happened in the run that began last. */
    void seen(Instant at) {
        if (runs.isEmpty()) {
            begin(at);
        }
        var now = runs.getLast();
        runs.set(runs.size() - 1, new Stretch(now.from(), at.isAfter(now.to()) ? at : now.to()));
    }

    /** How many runs there were. */
    int count() {
        return runs.size();
    }

    Instant first() {
        return runs.isEmpty() ? Instant.EPOCH : runs.getFirst().from();
    }

    Duration all() {
        return before(runs.size());
    }

    /** How long after the first beginning something was, the time between runs left out. */
    Duration place(int run, Instant at) {
        var since = Duration.between(runs.get(run).from(), at);
        return before(run).plus(since.isNegative() ? Duration.ZERO : since);
    }

    /** How long after the first beginning a run began. */
    Duration begin(int run) {
        return before(run);
    }

    /** The same of the last that was written down of it. */
    Duration end(int run) {
        return before(run + 1);
    }

    private Duration before(int run) {
        return runs.subList(0, run).stream()
                .map(one -> Duration.between(one.from(), one.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
