package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Duel.Bout;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Picked.Scored;
import dev.fanfold.result.PartId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A ranking by a contest.
 *
 * @param measure what its points are
 */
record Compared(String measure) {
    Picked<String> ranked(List<Candidate> candidates, Contest contest) {
        requireHeard(contest.duels());
        var ranking = candidates.stream()
                .sorted(Comparator.comparing(Candidate::part, contest.bestFirst()))
                .map(one -> scored(one, contest))
                .toList();
        return new Picked<>(measure, ranking, contest.tied(), List.of(), contest.duels(), List.of());
    }

    private static Scored<String> scored(Candidate one, Contest contest) {
        var reason = contest.told(one.part())
                + liked(one.part(), contest.duels()).map(Reason::quoted).orElse("");
        return new Scored<>(one.part(), one.text(), contest.pointsOf(one.part()), reason, List.of(), List.of());
    }

    /** What was said when it was preferred. */
    private static Optional<String> liked(PartId part, List<Duel> duels) {
        return duels.stream()
                .flatMap(duel -> duel.bouts().stream())
                .filter(bout -> bout.rival().equals(Optional.of(part)))
                .map(Bout::reason)
                .findFirst();
    }

    private static void requireHeard(List<Duel> duels) {
        var asked = duels.stream().filter(duel -> !duel.bouts().isEmpty()).toList();
        if (!asked.isEmpty() && asked.stream().noneMatch(Duel::heard)) {
            throw Unheard.none(
                    asked.size() + " duels", asked.getFirst().bouts().getFirst().reason());
        }
    }
}
