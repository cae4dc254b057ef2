package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.result.PartId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of a round robin: 1 point for a duel won, half a point for one that nobody won (Copeland 1951).
 *
 * <p>Of those with the most points the duels among themselves count, and so on until these tell no two of them apart.
 */
record League(List<PartId> rivals, List<Duel> duels) {
    Contest contest() {
        return new Contest(points(rivals), leaders(), duels);
    }

    private List<PartId> leaders() {
        var group = rivals;
        var top = top(group);
        while (top.size() > 1 && top.size() < group.size()) {
            group = top;
            top = top(group);
        }
        return top.stream().sorted(Comparator.comparingInt(PartId::ordinal)).toList();
    }

    private List<PartId> top(List<PartId> group) {
        var points = points(group);
        double most = points.values().stream().mapToDouble(one -> one).max().orElse(0);
        return group.stream()
                .filter(part -> Objects.requireNonNull(points.get(part)) == most)
                .toList();
    }

    /** Points from the duels among a group alone: halves, so their sums are exact. */
    private Map<PartId, Double> points(List<PartId> group) {
        var among = duels.stream()
                .filter(duel -> group.contains(duel.one()) && group.contains(duel.other()))
                .toList();
        return group.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        part -> among.stream()
                                .mapToDouble(duel -> points(duel, part))
                                .sum()));
    }

    private static double points(Duel duel, PartId part) {
        if (!duel.one().equals(part) && !duel.other().equals(part)) {
            return 0;
        }
        return duel.winner().map(winner -> winner.equals(part) ? 1.0 : 0.0).orElse(0.5);
    }
}
