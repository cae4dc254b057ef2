package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.VolumeCut;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Seams;
import java.util.Optional;

/**
 * What an input comes to when it is cut.
 *
 * @param parts how many there are; of records, one by one
 * @param tokens how many the input is expected to have
 * @param bad how many of the records cannot be read
 * @param firstBad the first of them
 * @param seams where chunks end inside a sentence; empty where it cuts to no token budget
 */
record Measured(long parts, long tokens, long bad, Optional<Entry.Bad> firstBad, Optional<Seams> seams) {
    static Measured of(VolumeCut cut, String input, long tokens) {
        var count = new Count();
        try (var parts = cut.cut().split(input)) {
            parts.forEach(count::add);
        }
        return new Measured(count.parts, tokens, count.bad, count.firstBad, cut.seams(input));
    }

    /** Of one part. */
    long each() {
        return parts == 0 ? 0 : Math.ceilDiv(tokens, parts);
    }

    private static final class Count {
        private long parts;
        private long bad;
        private Optional<Entry.Bad> firstBad = Optional.empty();

        private void add(Object part) {
            parts++;
            if (part instanceof Entry.Bad broken) {
                bad++;
                firstBad = firstBad.or(() -> Optional.of(broken));
            }
        }
    }
}
