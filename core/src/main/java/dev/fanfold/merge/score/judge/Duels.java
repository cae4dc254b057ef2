package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Duel.Bout;
import dev.fanfold.merge.score.Duel.Preferred;
import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.judge.JudgeAsk.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares pairs, each in both orders by each juror, all at once.
 *
 * <p>Two that are the same text need no judge: nobody wins.
 */
record Duels(Bench bench) {
    /** Two to compare. */
    record Pair(Candidate one, Candidate other) {
        private boolean same() {
            return one.text().equals(other.text());
        }
    }

    /** One question: who asks which of two in this order. */
    private record Order(int duel, Juror juror, Candidate first, Candidate second) {}

    /** A duel for each pair, in the order given. */
    List<Duel> of(List<Pair> pairs) {
        var orders = IntStream.range(0, pairs.size())
                .boxed()
                .flatMap(i -> orders(i, pairs.get(i)))
                .toList();
        var heard = bench.hearing().each(orders.stream().map(this::question).toList());
        var bouts = IntStream.range(0, pairs.size())
                .<List<Bout>>mapToObj(i -> new ArrayList<>())
                .toList();
        IntStream.range(0, orders.size())
                .forEach(i -> bouts.get(orders.get(i).duel()).add(bout(orders.get(i), heard.get(i))));
        return IntStream.range(0, pairs.size())
                .mapToObj(i ->
                        new Duel(pairs.get(i).one().part(), pairs.get(i).other().part(), bouts.get(i)))
                .toList();
    }

    private Stream<Order> orders(int duel, Pair pair) {
        return pair.same()
                ? Stream.empty()
                : bench.rubric().jurors().stream()
                        .flatMap(juror -> Stream.of(
                                new Order(duel, juror, pair.one(), pair.other()),
                                new Order(duel, juror, pair.other(), pair.one())));
    }

    private Hearing.Question<Preference> question(Order order) {
        return new Hearing.Question<>(
                JudgeAsk.pair(order.juror()),
                bench.prompt().pair(order.first(), order.second()),
                order.juror().toString());
    }

    private static Bout bout(Order order, Heard<Preference> heard) {
        var first = order.first().part();
        var second = order.second().part();
        return switch (heard) {
            case Heard.Answer<Preference>(var answer) ->
                new Bout(order.juror(), first, second, preferred(answer), answer.evidence());
            case Heard.Lost<Preference> lost -> new Bout(order.juror(), first, second, Preferred.NONE, lost.why());
        };
    }

    private static Preferred preferred(Preference answer) {
        return switch (answer.winner()) {
            case FIRST -> Preferred.FIRST;
            case SECOND -> Preferred.SECOND;
            case EQUAL -> Preferred.EQUAL;
        };
    }
}
