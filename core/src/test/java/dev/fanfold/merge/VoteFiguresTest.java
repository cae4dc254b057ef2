package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An exact dynamic programme over two labels, driven through the demand and the count themselves; a tie counts as wrong. */
@DisplayName("The figures of the vote")
class VoteFiguresTest {
    private static final List<Double> RIGHT = List.of(.6, .7, .8, .9, .95);

    /** How often the right answer wins, in per cent, and how many ballots are counted. */
    private record Figure(double accuracy, double ballots) {}

    private static Figure exact(Vote<Label> vote, int asked, double right) {
        var demand = vote.demand(asked);
        double correct = 0;
        double ballots = 0;
        var chance = new double[asked + 1];
        chance[0] = 1;
        for (int n = 0; n <= asked; n++) {
            var next = new double[asked + 2];
            for (int yes = 0; yes <= n; yes++) {
                var box = box(yes, n - yes);
                if (chance[yes] > 0 && demand.after(Drawn.parts(box)) instanceof Wanted.Parts(var count) && count > n) {
                    next[yes + 1] += chance[yes] * right;
                    next[yes] += chance[yes] * (1 - right);
                } else {
                    ballots += chance[yes] * n;
                    correct += wins(vote, box, asked) ? chance[yes] : 0;
                }
            }
            chance = next;
        }
        return new Figure(100 * correct, ballots);
    }

    private static List<String> box(int yes, int no) {
        return Stream.concat(Collections.nCopies(yes, "YES").stream(), Collections.nCopies(no, "NO").stream())
                .toList();
    }

    /** What was asked for and is still out when the count is closed is skipped, unless it was never wanted. */
    private static boolean wins(Vote<Label> vote, List<String> box, int asked) {
        var all = new ArrayList<>(box);
        if (vote.demand(asked).after(Drawn.parts(box)) instanceof Wanted.Enough) {
            all.addAll(Collections.nCopies(asked - box.size(), "-"));
        }
        var winner = vote.audited(Drawn.rivals(all), Drawn.NO_CALL).value().winner();
        return winner.equals(java.util.Optional.of(new Label("YES")));
    }

    private record Row(String name, int asked, UnaryOperator<Vote<Label>> rule, List<Figure> figures) {}

    private static Row row(String name, int asked, UnaryOperator<Vote<Label>> rule, double... figures) {
        var pairs = IntStream.range(0, RIGHT.size())
                .mapToObj(i -> new Figure(figures[2 * i], figures[2 * i + 1]))
                .toList();
        return new Row(name, asked, rule, pairs);
    }

    private static final List<Row> TABLE = List.of(
            row("5 decided", 5, Vote::stopWhenDecided, 68.26, 4.07, 83.69, 3.89, 94.21, 3.63, 99.14, 3.32, 99.88, 3.16),
            row("9 decided", 9, Vote::stopWhenDecided, 73.34, 7.35, 90.12, 6.86, 98.04, 6.20, 99.91, 5.55, 100, 5.26),
            row("15 decided", 15, Vote::stopWhenDecided, 78.69, 12.39, 95.00, 11.26, 99.58, 9.99, 100, 8.89, 100, 8.42),
            row("15 adaptive", 15, Vote::adaptive, 78.27, 11.02, 94.61, 9.40, 99.44, 7.40, 99.99, 5.50, 100, 4.68),
            row("40 adaptive", 40, Vote::adaptive, 85.45, 23.08, 98.36, 14.72, 99.81, 8.70, 99.99, 5.62, 100, 4.70));

    @TestFactory
    Stream<DynamicTest> are_those_of_the_exact_programme_through_the_rules_themselves() {
        return TABLE.stream()
                .flatMap(row -> IntStream.range(0, RIGHT.size())
                        .mapToObj(i -> DynamicTest.dynamicTest(row.name() + " at " + RIGHT.get(i), () -> {
                            var figure = exact(row.rule().apply(Merge.vote()), row.asked(), RIGHT.get(i));
                            var expected = row.figures().get(i);
                            assertThat(figure.accuracy()).isCloseTo(expected.accuracy(), within(.01));
                            assertThat(figure.ballots()).isCloseTo(expected.ballots(), within(.01));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> the_decided_rule_is_as_often_right_as_the_full_tally() {
        return RIGHT.stream()
                .map(right -> DynamicTest.dynamicTest("at " + right, () -> {
                    var full = exact(Merge.vote(), 9, right);
                    assertThat(full.ballots()).isCloseTo(9, within(1e-9));
                    assertThat(exact(Merge.vote().stopWhenDecided(), 9, right).accuracy())
                            .isCloseTo(full.accuracy(), within(1e-9));
                }));
    }

    /** The reason why the lead that the adaptive rule asks for is no confidence. */
    @Test
    void on_a_coin_the_adaptive_rule_ends_before_a_cap_of_40_in_42_of_100_votes_by_its_lead_alone() {
        var vote = Merge.vote().adaptive();
        var demand = vote.demand(1_000_000);
        double ended = 0;
        var chance = new double[] {1};
        for (int n = 0; n <= 40; n++) {
            var next = new double[n + 2];
            for (int yes = 0; yes <= n; yes++) {
                if (demand.after(Drawn.parts(box(yes, n - yes))).equals(new Wanted.Parts(n))) {
                    ended += chance[yes];
                } else {
                    next[yes] += chance[yes] / 2;
                    next[yes + 1] += chance[yes] / 2;
                }
            }
            chance = next;
        }
        assertThat(ended).isCloseTo(.42, within(.01));
    }
}
