package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A vote that stops when it is decided")
class VoteDecidedTest {
    private static final List<String> LABELS = List.of("A", "B", "C", "D");
    private static final String UNSEEN = "E";

    /** Every multiset of so many of these. */
    private static void each(int count, List<String> of, List<String> begun, Consumer<List<String>> box) {
        if (count == 0) {
            box.accept(List.copyOf(begun));
            return;
        }
        for (int i = 0; i < of.size(); i++) {
            var more = new ArrayList<>(begun);
            more.add(of.get(i));
            each(count - 1, of.subList(i, of.size()), more, box);
        }
    }

    private static void each(int count, List<String> of, Consumer<List<String>> box) {
        each(count, of, List.of(), box);
    }

    private static Optional<Label> winner(Vote<Label> vote, List<String> all) {
        return vote.audited(Drawn.rivals(all), Drawn.NO_CALL).value().winner();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** With ballots that failed or are spoiled too, which fall to nobody. */
    @TestFactory
    Stream<DynamicTest> has_the_winner_of_the_full_tally_on_every_small_state_in_every_completion() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(asked -> DynamicTest.dynamicTest(asked + " asked for", () -> {
                    var demand = Merge.vote().stopWhenDecided().demand(asked);
                    var seen = new ArrayList<>(LABELS);
                    seen.add("?");
                    for (int ended = 0; ended < asked; ended++) {
                        int out = asked - ended;
                        each(ended, seen, box -> {
                            var stops = demand.after(Drawn.parts(box)) instanceof Wanted.Enough;
                            assertThat(stops).as(box + ", " + out + " out").isEqualTo(agrees(box, out));
                        });
                    }
                }));
    }

    /** Whether all completions have one and the same winner, and the early count has it too. */
    private static boolean agrees(List<String> box, int out) {
        var early = winner(Merge.vote().stopWhenDecided(), joined(box, Collections.nCopies(out, "-")));
        var same = new ArrayList<Boolean>();
        var fall = new ArrayList<>(LABELS);
        fall.add(UNSEEN);
        fall.add("!");
        each(
                out,
                fall,
                rest -> same.add(early.isPresent()
                        && winner(Merge.vote(), joined(box, rest)).equals(early)));
        return !same.contains(false);
    }

    @Test
    void shows_what_was_not_waited_for_and_counts_it_for_nobody() {
        var rivals = Drawn.rivals("YES", "YES", "-", "YES", "-");
        var audited = Merge.vote().stopWhenDecided().audited(rivals, Drawn.NO_CALL);
        assertThat(audited.value().toString())
                .isEqualTo("Ballots: [YES, YES, -, YES, -]\nDecided: YES (3 of 3 counted; 2 not cast)");
        assertThat(audited.value().stopped())
                .contains("it is decided, as no ballot that is out could change it, after 3 of 5 ballots");
        assertThat(audited.value().wilson())
                .as("no interval after an early stop")
                .isEmpty();
        assertThat(audited.ledger().lines())
                .extracting(line -> line.fate().getClass().getSimpleName())
                .containsExactly("Used", "Used", "Spared", "Used", "Spared");
    }

    @Test
    void reads_as_the_full_tally_where_nothing_was_left_out() {
        var vote = Merge.vote().stopWhenDecided();
        assertThat(vote.audited(Drawn.rivals("YES", "NO", "YES", "NO", "YES"), Drawn.NO_CALL)
                        .value()
                        .toString())
                .endsWith("Majority: YES (3/5)");
    }

    @Test
    void takes_a_ballot_that_is_missing_for_another_reason_as_missing() {
        var ballots = Merge.vote()
                .stopWhenDecided()
                .audited(Drawn.rivals("YES", "NO", "-", "YES", "-"), Drawn.NO_CALL)
                .value();
        assertThat(ballots.missing()).hasSize(2);
        assertThat(ballots.stopped()).isEmpty();
    }

    @Test
    void is_decided_sooner_where_ballots_failed() {
        var demand = Merge.vote().stopWhenDecided().demand(5);
        assertThat(demand.after(Drawn.parts(List.of("YES", "YES", "!")))).isEqualTo(new Wanted.Parts(5));
        assertThat(demand.after(Drawn.parts(List.of("YES", "YES", "!", "?")))).isInstanceOf(Wanted.Enough.class);
    }

    @Test
    void is_decided_by_weights_only_when_the_heaviest_that_are_out_cannot_change_it() {
        var vote = Merge.vote().weighted(Map.of("attempt 5", 3)).stopWhenDecided();
        var demand = vote.demand(5);
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A")))).isEqualTo(new Wanted.Parts(5));
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A", "A")))).isInstanceOf(Wanted.Enough.class);
        assertThat(demand.after(List.of(Drawn.part(4, "A"), Drawn.part(0, "A"))))
                .as("4 against 3 that are out")
                .isInstanceOf(Wanted.Enough.class);
        assertThat(vote.least(5)).isEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> by_weights_has_the_winner_of_the_weighed_full_tally() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var dice = new Random(seed);
                    int asked = 1 + dice.nextInt(7);
                    var weights = Map.of("attempt 1", 1 + dice.nextInt(5), "attempt 3", 1 + dice.nextInt(5), "x", 4);
                    var vote = Merge.vote().weighted(weights);
                    var all = dice.ints(asked, 0, 3).mapToObj(LABELS::get).toList();
                    var order = new ArrayList<>(Drawn.parts(all));
                    Collections.shuffle(order, dice);
                    var demand = vote.stopWhenDecided().demand(asked);
                    for (int n = 0; n < asked; n++) {
                        if (demand.after(order.subList(0, n)) instanceof Wanted.Enough) {
                            var heard = order.subList(0, n);
                            var box = IntStream.range(0, asked)
                                    .mapToObj(i -> heard.contains(Drawn.part(i, all.get(i))) ? all.get(i) : "-")
                                    .toList();
                            assertThat(winner(vote.stopWhenDecided(), box))
                                    .isPresent()
                                    .isEqualTo(winner(vote, all));
                        }
                    }
                }));
    }
}
