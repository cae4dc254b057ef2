package dev.fanfold.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a merge did with every part.
 *
 * <p>No part disappears: each part of the split stands here exactly once. A ledger that loses or doubles one cannot be
 * made. A merge in one pass may have more parts than can be listed: then the first thousand that are not in the
 * result are, and all others are counted.
 *
 * @param unlisted the parts that stand in no line; where there are fewer than a thousand lines, all of them are in the result
 */
public record Ledger(List<Line> lines, Count unlisted) {
    public Ledger {
        lines = List.copyOf(lines);
    }

    /** A ledger that lists every part. */
    public Ledger(List<Line> lines) {
        this(lines, Count.NONE);
    }

    /** One part and its fate. */
    public record Line(PartId part, Fate fate) {}

    /** What became of a part in the merge. */
    public sealed interface Fate {
        String how();

        /** It is in the result. */
        record Used(String how) implements Fate {}

        /** The merge came to its result without it, and would have with it: it was stopped, or never begun. */
        record Spared(String how) implements Fate {}

        /** It is not in the result. */
        record LeftOut(String how) implements Fate {}
    }

    /**
     * The ledger of a merge, held against the parts it was given.
     *
     * @throws IllegalStateException when a part is missing, stands twice or was never given: a bug in the merge
     */
    public static Ledger of(Parts<?> parts, List<Line> lines) {
        Map<PartId, Integer> times = new HashMap<>();
        lines.forEach(line -> times.merge(line.part(), 1, Integer::sum));
        var wrong = new ArrayList<String>();
        for (var part : parts.all()) {
            var stands = times.getOrDefault(part.id(), 0);
            if (stands != 1) {
                wrong.add(part.id() + " stands " + stands + " times");
            }
            times.remove(part.id());
        }
        times.keySet().forEach(id -> wrong.add(id + " was never given"));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("a merge must account for every part exactly once: " + wrong);
        }
        return new Ledger(lines);
    }

    /** The parts of which the merge needed no answer. */
    Set<PartId> spared() {
        return lines.stream()
                .filter(line -> line.fate() instanceof Fate.Spared)
                .map(Line::part)
                .collect(Collectors.toSet());
    }

    /** The line of a part that has no answer, whatever the merge. */
    public static Fate fateWithoutAnswer(Part<?> part) {
        return switch (part) {
            case Part.Done<?> done -> throw new IllegalArgumentException(done.id() + " has an answer");
            case Part.Failed<?> failed -> new Fate.LeftOut("failed: " + failed.why());
            case Part.Skipped<?> skipped -> new Fate.LeftOut("skipped: " + skipped.why());
        };
    }
}
