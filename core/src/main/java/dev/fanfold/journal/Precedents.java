package dev.fanfold.journal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fans were folded that had been stopped early, by their places; of several at one place the last.
 *
 * <p>Memory: nothing is held of a fan all of whose parts were waited for. Threads: any.
 */
public final class Precedents {
    private final Map<String, Numbered> byPlace = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    private record Numbered(long number, Line.Merged line) {}

    /** None, until they are added. */
    public Precedents() {}

    /** Takes the next line; one of a fan that was not stopped ends what was held of its place. */
    public void add(Line.Merged line) {
        if (line.why().isPresent()) {
            byPlace.put(line.where(), new Numbered(count.getAndIncrement(), line));
        } else {
            byPlace.remove(line.where());
        }
    }

    /** How many were added so far. */
    public long count() {
        return count.get();
    }

    /** That of a place, if it was among the first so many. */
    public Optional<Line.Merged> find(String where, long first) {
        return Optional.ofNullable(byPlace.get(where))
                .filter(kept -> kept.number() < first)
                .map(Numbered::line);
    }
}
