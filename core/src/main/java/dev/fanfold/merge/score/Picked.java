package dev.fanfold.merge.score;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The best of several rivals, and how the others did.
 *
 * @param ranking every rival that was scored, best first; equal ones by ordinal
 */
public record Picked<O>(List<Scored<O>> ranking) {
    public Picked {
        ranking = List.copyOf(ranking);
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a ranking holds at least one rival");
        }
    }

    /**
     * One rival and its score.
     *
     * @param score the mean of the readings, 1 to 5
     * @param readings the marks by criterion, {@code c1} the first, once for each reading that could be used
     */
    public record Scored<O>(PartId part, O value, double score, List<Map<String, Rubric.Mark>> readings) {
        public Scored {
            readings = List.copyOf(readings);
        }

        private String brief() {
            return part + String.format(Locale.ROOT, " (%.2f)", score);
        }
    }

    /** The rival that was kept. */
    public O value() {
        return ranking.getFirst().value();
    }

    /** Whether another rival scored as high, so that the lowest ordinal decided. */
    public boolean tie() {
        return ranking.size() > 1 && ranking.get(0).score() == ranking.get(1).score();
    }

    /** What became of a rival, if it was scored. */
    public Optional<Ledger.Fate> fate(PartId part) {
        return ranking.stream()
                .filter(one -> one.part().equals(part))
                .<Ledger.Fate>map(this::fate)
                .findFirst();
    }

    private Ledger.Fate fate(Scored<O> one) {
        var score = String.format(Locale.ROOT, "scored %.2f", one.score());
        return one.equals(ranking.getFirst()) ? new Ledger.Fate.Used(score + ", kept") : new Ledger.Fate.LeftOut(score);
    }

    /** The rival that was kept, and a line with the scores. */
    @Override
    public String toString() {
        var others = ranking.stream().skip(1).map(Scored::brief).collect(Collectors.joining(", "));
        return value() + "\nPicked: " + ranking.getFirst().brief() + (others.isEmpty() ? "" : " over " + others)
                + (tie() ? "; a tie, so the first of the equal ones" : "");
    }
}
