package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Mode;
import dev.fanfold.merge.score.Out;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Picked.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Scores each candidate alone, and has those that are equal to the best compared. */
record Alone(Bench bench, Mode.Pointwise mode) {
    /** So that 4.2 and 4.1 are equal within .1, whatever the floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    private static final String MEASURE = "mean score, 1 to 5";
    private static final Comparator<Scored<String>> BY_ORDINAL =
            Comparator.comparingInt(one -> one.part().ordinal());
    private static final Comparator<Scored<String>> BEST_FIRST =
            Comparator.comparingDouble((Scored<String> one) -> -one.score()).thenComparing(BY_ORDINAL);

    Picked<String> ranked(List<Candidate> candidates) {
        var all = new Readings(bench, mode.readings()).of(candidates);
        var scored = all.stream()
                .filter(one -> !one.readings().isEmpty())
                .sorted(BEST_FIRST)
                .toList();
        if (scored.isEmpty()) {
            throw Unheard.none(
                    all.size() + " rivals", all.getFirst().lost().getFirst().why());
        }
        return settled(scored, all.stream().flatMap(Alone::unscored).toList());
    }

    private Picked<String> settled(List<Scored<String>> scored, List<Out> out) {
        double best = scored.getFirst().score();
        var equal = scored.stream().filter(one -> isEqual(one.score(), best)).toList();
        if (equal.size() == 1) {
            return new Picked<>(MEASURE, scored, List.of(), out, List.of(), List.of());
        }
        var contest =
                contest(equal.stream().sorted(BY_ORDINAL).map(Alone::candidate).toList());
        var ranking = new ArrayList<>(equal.stream()
                .sorted(Comparator.comparing(Scored::part, contest.bestFirst()))
                .map(one -> dueled(one, contest))
                .toList());
        ranking.addAll(scored.subList(equal.size(), scored.size()));
        return new Picked<>(MEASURE, ranking, contest.tied(), out, contest.duels(), List.of());
    }

    private static Candidate candidate(Scored<String> one) {
        return new Candidate(one.part(), one.value());
    }

    private boolean isEqual(double score, double best) {
        return score == best || best - score <= mode.equalWithin() + (mode.equalWithin() > 0 ? ROUNDING : 0);
    }

    private Contest contest(List<Candidate> equal) {
        return equal.size() <= Mode.RoundRobin.MOST
                ? new RoundRobin(bench.duels()).of(equal)
                : new Knockout(bench.duels()).of(equal);
    }

    private static Scored<String> dueled(Scored<String> one, Contest contest) {
        var told = one.reason() + "; duels among equals: " + contest.told(one.part());
        return new Scored<>(one.part(), one.value(), one.score(), told, one.readings(), one.lost());
    }

    private static Stream<Out> unscored(Scored<String> one) {
        return one.readings().isEmpty()
                ? Stream.of(new Out.Unscored(
                        one.part(),
                        "no reading could be used: " + one.lost().getFirst().why()))
                : Stream.empty();
    }
}
