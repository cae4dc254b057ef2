package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rounds of duels; the winner of each goes on. Where nobody won the lower ordinal does, and the two are equals.
 *
 * <p>Who meets whom is drawn from a hash of the texts. One of an odd number goes on without a duel, and then stands first,
 * so that it meets somebody in the next round.
 */
record Knockout(Duels duels) {
    Contest of(List<Candidate> candidates) {
        var fought = new ArrayList<Duel>();
        Map<PartId, Double> rounds = new HashMap<>();
        candidates.forEach(one -> rounds.put(one.part(), 0.0));
        var alive = new Shuffle("knockout").of(candidates, Candidate::text);
        while (alive.size() > 1) {
            alive = round(alive, fought);
            alive.forEach(one -> rounds.merge(one.part(), 1.0, Double::sum));
        }
        return new Contest(rounds, equalsOf(alive.getFirst().part(), fought), List.copyOf(fought));
    }

    private List<Candidate> round(List<Candidate> alive, List<Duel> fought) {
        var pairs = IntStream.range(0, alive.size() / 2)
                .mapToObj(i -> new Duels.Pair(alive.get(2 * i), alive.get(2 * i + 1)))
                .toList();
        var ended = duels.of(pairs);
        fought.addAll(ended);
        var free = alive.subList(2 * pairs.size(), alive.size()).stream();
        var won = IntStream.range(0, pairs.size()).mapToObj(i -> further(pairs.get(i), ended.get(i)));
        return Stream.concat(free, won).toList();
    }

    private static Candidate further(Duels.Pair pair, Duel duel) {
        var lower = Comparator.comparingInt(PartId::ordinal);
        var on = duel.winner().orElseGet(() -> lower.compare(duel.one(), duel.other()) < 0 ? duel.one() : duel.other());
        return on.equals(pair.one().part()) ? pair.one() : pair.other();
    }

    /** The last one, and those that it met without winning. */
    private static List<PartId> equalsOf(PartId last, List<Duel> fought) {
        return Stream.concat(
                        Stream.of(last),
                        fought.stream()
                                .filter(duel -> duel.winner().isEmpty())
                                .filter(duel ->
                                        duel.one().equals(last) || duel.other().equals(last))
                                .map(duel -> duel.one().equals(last) ? duel.other() : duel.one()))
                .sorted(Comparator.comparingInt(PartId::ordinal))
                .toList();
    }
}
