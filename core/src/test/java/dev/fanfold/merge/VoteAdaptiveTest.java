package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.result.Part;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An adaptive vote")
class VoteAdaptiveTest {
    /** What each ordinal would answer, and how long that would take. */
    private record Draws(List<String> answers, List<Double> latencies) {
        static Draws of(RandomGenerator dice, int count, double right) {
            var answers = new ArrayList<String>();
            var latencies = new ArrayList<Double>();
            for (int i = 0; i < count; i++) {
                var broken = dice.nextDouble() < .05;
                var wrong = dice.nextDouble() < .7 ? "NO" : "MAYBE";
                answers.add(broken ? (dice.nextBoolean() ? "!" : "?") : dice.nextDouble() < right ? "YES" : wrong);
                latencies.add(Math.exp(.3 * dice.nextGaussian()));
            }
            return new Draws(answers, latencies);
        }
    }

    /** What came of one vote. */
    private record Held(List<Part<Label>> ended, double latency) {}

    /** Launches as the demand says, at most so many at once. */
    private static Held held(Vote<Label> vote, int asked, Draws draws, int atOnce) {
        var demand = vote.demand(asked);
        var running = new PriorityQueue<double[]>(Comparator.comparingDouble(one -> one[0]));
        var ended = new ArrayList<Part<Label>>();
        int wanted = 0;
        int launched = 0;
        double now = 0;
        while (true) {
            var want = (Wanted.Parts) demand.after(ended);
            assertThat(want.count()).as("it never falls").isBetween(wanted, asked);
            wanted = want.count();
            for (; launched < wanted && running.size() < atOnce; launched++) {
                running.add(new double[] {now + draws.latencies().get(launched), launched});
            }
            if (running.isEmpty()) {
                assertThat(ended).as("launched = counted").hasSize(launched);
                return new Held(ended, now);
            }
            var first = running.remove();
            now = first[0];
            ended.add(Drawn.part((int) first[1], draws.answers().get((int) first[1])));
        }
    }

    @Test
    void begins_with_as_many_as_a_large_lead_takes_and_tops_up_after_each() {
        var demand = Merge.vote().adaptive().demand(15);
        assertThat(demand.after(List.of())).isEqualTo(new Wanted.Parts(4));
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A")))).isEqualTo(new Wanted.Parts(4));
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A", "B")))).isEqualTo(new Wanted.Parts(7));
        assertThat(demand.after(Drawn.parts(List.of("A", "!"))))
                .as("one that failed is topped up")
                .isEqualTo(new Wanted.Parts(5));
        assertThat(Merge.vote().adaptive(.9).demand(15).after(List.of())).isEqualTo(new Wanted.Parts(3));
        assertThat(Merge.vote().adaptive(.99).demand(15).after(List.of())).isEqualTo(new Wanted.Parts(6));
        assertThat(Merge.vote().adaptive(.99).demand(3).after(List.of()))
                .as("decided by two of three")
                .isEqualTo(new Wanted.Parts(2));
    }

    @Test
    void never_asks_for_more_than_the_split_names_and_never_stops_what_runs() {
        var demand = Merge.vote().adaptive().demand(5);
        assertThat(demand.after(Drawn.parts(List.of("A", "B", "A", "B")))).isEqualTo(new Wanted.Parts(5));
        assertThat(demand.after(Drawn.parts(List.of("!", "!", "!", "!", "!")))).isEqualTo(new Wanted.Parts(5));
        var vote = Merge.vote().adaptive();
        assertThat(List.of(vote.least(15), vote.most(15), vote.least(3), vote.most(1)))
                .containsExactly(4, 15, 2, 1);
    }

    @TestFactory
    Stream<DynamicTest> draws_the_same_ballots_in_any_order_and_as_many_as_one_by_one() {
        return IntStream.range(0, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var dice = new Random(seed);
                    int asked = 1 + dice.nextInt(40);
                    var vote = Merge.vote().adaptive(List.of(.8, .9, .95, .99).get(dice.nextInt(4)));
                    var draws = Draws.of(dice, asked, .4 + .6 * dice.nextDouble());
                    var oneByOne = ordinals(held(vote, asked, draws, 1));
                    assertThat(oneByOne).isSorted();
                    assertThat(ordinals(held(vote, asked, draws, asked))).containsExactlyInAnyOrderElementsOf(oneByOne);
                }));
    }

    private static List<Integer> ordinals(Held held) {
        return held.ended().stream().map(part -> part.id().ordinal()).toList();
    }

    @TestFactory
    Stream<DynamicTest> takes_at_most_half_as_long_as_one_by_one() {
        return Stream.of(10, 15, 40)
                .flatMap(asked -> Stream.of(.6, .8, .95)
                        .map(right -> DynamicTest.dynamicTest(asked + " at " + right, () -> {
                            var vote = Merge.vote().adaptive();
                            var dice = new Random(7);
                            double together = 0;
                            double apart = 0;
                            for (int i = 0; i < 400; i++) {
                                var draws = Draws.of(dice, asked, right);
                                together += held(vote, asked, draws, asked).latency();
                                apart += held(vote, asked, draws, 1).latency();
                            }
                            assertThat(together / apart).isLessThanOrEqualTo(.5);
                        })));
    }

    @Test
    void says_of_its_lead_that_it_was_large_enough_and_never_how_sure_it_is() {
        var ballots = Merge.vote()
                .adaptive()
                .told(15)
                .audited(Drawn.rivals("YES", "YES", "NO", "YES", "YES", "YES", "YES"), Drawn.NO_CALL)
                .value();
        assertThat(ballots.toString()).endsWith("Adaptive: YES (6 of 7 counted; 8 not cast)");
        assertThat(ballots.stopped()).contains("the lead was as large as adaptive(0.95) asks for, after 7 ballots");
        assertThat(ballots.notCast()).isEqualTo(8);
        assertThat(ballots.wilson()).isEmpty();
    }

    @Test
    void that_is_cut_short_is_not_said_to_be_decided() {
        var late = Merge.vote()
                .adaptive()
                .told(15)
                .audited(Drawn.rivals("YES", "-", "YES", "YES"), Drawn.NO_CALL)
                .value();
        assertThat(late.stopped()).as("12 of 15 could still be for another").isEmpty();
        var decided = Merge.vote()
                .adaptive()
                .told(5)
                .audited(Drawn.rivals("YES", "YES", "YES"), Drawn.NO_CALL)
                .value();
        assertThat(decided.stopped())
                .contains("it is decided, as no ballot that was left could change it, after 3 ballots");
    }
}
