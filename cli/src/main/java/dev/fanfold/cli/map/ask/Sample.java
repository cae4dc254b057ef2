package dev.fanfold.cli.map.ask;

import dev.fanfold.split.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first records of an input, so that it need not be read to its end before it is known what it will cost.
 *
 * @param entries the first 10,000 at most, and fewer where they are long
 * @param share how many times as much there is in all; 1 when these are all
 */
public record Sample(List<Entry> entries, double share) {
    private static final int MOST = 10_000;
    private static final long MOST_CHARACTERS = 1 << 24;

    public static Sample of(Stream<Entry> all, Extent extent) {
        try (all) {
            var entries = new ArrayList<Entry>();
            var from = all.iterator();
            long characters = 0;
            long measured = 0;
            while (entries.size() < MOST && characters < MOST_CHARACTERS && from.hasNext()) {
                var entry = from.next();
                entries.add(entry);
                characters += entry.raw().length();
                measured += extent.measure().applyAsLong(entry);
            }
            var whole = from.hasNext() ? extent.whole().orElse(measured) : measured;
            return new Sample(entries, Math.max(1, (double) whole / Math.max(1, measured)));
        }
    }

    public boolean whole() {
        return share == 1;
    }

    /** Whether nobody can be asked about any of them. */
    public boolean hopeless() {
        return !entries.isEmpty() && entries.stream().allMatch(Entry.Bad.class::isInstance);
    }
}
