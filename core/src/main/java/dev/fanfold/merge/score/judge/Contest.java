package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.result.PartId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What came of comparing rivals two at a time.
 *
 * @param points of every rival
 * @param leaders the best, or all that nothing told apart from it, by ordinal
 */
record Contest(Map<PartId, Double> points, List<PartId> leaders, List<Duel> duels) {
    double pointsOf(PartId part) {
        return Objects.requireNonNull(points.get(part));
    }

    /** By points, then leaders before others, then by ordinal. */
    Comparator<PartId> bestFirst() {
        return Comparator.comparingDouble((PartId part) -> -pointsOf(part))
                .thenComparing(part -> !leaders.contains(part))
                .thenComparingInt(PartId::ordinal);
    }

    /** The leaders where there are several. */
    List<PartId> tied() {
        return leaders.size() > 1 ? leaders : List.of();
    }

    /** For example: won 2, lost 1, undecided 0. */
    String told(PartId part) {
        var own = duels.stream()
                .filter(duel -> duel.one().equals(part) || duel.other().equals(part))
                .toList();
        var decided = own.stream().flatMap(duel -> duel.winner().stream()).toList();
        var won = decided.stream().filter(part::equals).count();
        return "won " + won + ", lost " + (decided.size() - won) + ", undecided " + (own.size() - decided.size());
    }
}
