package dev.fanfold.merge.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.merge.Stitched;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ballots")
class BallotsTest {
    /** So many for the first label, so many for the next, and so on. */
    private static Ballots<String> of(int... counts) {
        return new Ballots<>(box(counts), Tally.of(box(counts), String::equals));
    }

    private static List<Ballot<String>> box(int... counts) {
        var box = new ArrayList<Ballot<String>>();
        IntStream.range(0, counts.length)
                .boxed()
                .flatMap(label -> Collections.nCopies(counts[label], "ABCDEFGH".substring(label, label + 1)).stream())
                .forEach(label -> box.add(new Ballot.Cast<>(new PartId(box.size(), "attempt"), label)));
        return box;
    }

    private static Ballots<String> with(Turnout turnout, int... counts) {
        return new Ballots<>(
                box(counts),
                Tally.of(box(counts), String::equals),
                Terms.usual(),
                turnout,
                new Ties.Outcome.Untouched<>(),
                List.of());
    }

    @Test
    void have_wilsons_interval_after_a_full_tally() {
        var interval = of(4, 1).wilson().orElseThrow();
        assertThat(interval.low()).isCloseTo(.3755, within(.0001));
        assertThat(interval.high()).isCloseTo(.9638, within(.0001));
        assertThat(of(10).wilson().orElseThrow().toString()).isEqualTo("0.72 to 1.00");
        assertThat(of().wilson()).isEmpty();
        assertThat(with(new Turnout(OptionalInt.of(5), 4, Optional.empty()), 4, 1)
                        .wilson())
                .as("the count was cut short")
                .isEmpty();
    }

    @Test
    void warn_of_agreement_no_better_than_chance() {
        for (var low : List.of(of(3, 2), of(9, 6), of(22, 18), of(2, 2, 1), of(1, 1, 1, 1, 1))) {
            assertThat(low.advice()).as(low.toString()).anyMatch(line -> line.startsWith("agreement is low"));
        }
        for (var fine : List.of(of(4, 1), of(10, 5), of(24, 16), of(3, 1, 1), of(2, 1), of(1, 1), of(1), of(5), of())) {
            assertThat(fine.advice()).as(fine.toString()).noneMatch(line -> line.startsWith("agreement is low"));
        }
    }

    @Test
    void say_nothing_of_one_vote_that_all_agree_on() {
        assertThat(of(5).unanimous()).isTrue();
        assertThat(of(5).advice()).isEmpty();
        assertThat(of(4, 1).unanimous()).isFalse();
    }

    @Test
    void advise_fewer_attempts_where_every_vote_of_a_backlog_is_unanimous() {
        assertThat(backlog(10, of(5)).advice())
                .containsExactly("each of the 10 votes was unanimous: fewer attempts at each would do");
        assertThat(backlog(9, of(5)).advice()).isEmpty();
        assertThat(backlog(10, of(4, 1)).advice()).isEmpty();
    }

    private static Stitched<Ballots<String>> backlog(int votes, Ballots<String> each) {
        return new Stitched<>(IntStream.range(0, votes)
                .<Part<Ballots<String>>>mapToObj(i -> new Part.Done<>(new PartId(i, "vote " + i), each, Effort.NONE))
                .toList());
    }

    @Test
    void that_may_be_copies_say_so_and_are_no_evidence() {
        var copies = with(new Turnout(OptionalInt.of(9), 9, Optional.of("the temperature is 0")), 9);
        assertThat(copies.advice()).containsExactly("the ballots may be copies of one another: the temperature is 0");
        assertThat(copies.evidence()).isEmpty();
        assertThat(copies.certified(.5)).isFalse();
    }

    @Test
    void of_which_only_the_quick_were_counted_are_no_evidence() {
        var quick = with(new Turnout(OptionalInt.of(15), 8, Optional.empty()), 9);
        assertThat(quick.evidence()).isEmpty();
        assertThat(quick.certified(.5)).isFalse();
        assertThat(with(new Turnout(OptionalInt.of(15), 9, Optional.empty()), 9).certified(.05))
                .as("all that were asked for were waited for")
                .isTrue();
    }

    @Test
    void are_certified_by_evidence_of_two_over_alpha() {
        assertThat(of(7).evidence().orElseThrow()).as("256/8 · 255/256").isCloseTo(31.875, within(1e-9));
        assertThat(of(7).certified(.05)).as("40 is asked for").isFalse();
        assertThat(of(8).certified(.05)).as("56.8").isTrue();
        assertThat(of(4, 4).certified(.9)).as("a tie").isFalse();
        assertThat(of().certified(.9)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> of(1).certified(0));
    }

    /** Of more than two answers the bound is not proved but measured: labels equally likely, looked at after each ballot. */
    @Test
    void of_several_equal_answers_are_rarely_certified() {
        for (int labels : List.of(3, 4)) {
            var dice = new Random(labels);
            int certified = 0;
            for (int run = 0; run < 2_000; run++) {
                var counts = new int[labels];
                for (int n = 0; n < 150; n++) {
                    counts[dice.nextInt(labels)]++;
                    if (tallied(counts).certified(.1)) {
                        certified++;
                        break;
                    }
                }
            }
            assertThat(certified).as(labels + " labels").isLessThanOrEqualTo(200);
        }
    }

    private static Ballots<String> tallied(int... counts) {
        var tally = IntStream.of(counts)
                .filter(count -> count > 0)
                .mapToObj(count -> new Tally.Count<>("X", count, count))
                .sorted((one, other) -> other.ballots() - one.ballots())
                .toList();
        return new Ballots<>(List.of(), new Tally<>(tally));
    }

    @Test
    void never_print_the_figure_of_the_adaptive_rule() {
        var terms = new Terms<String>(new Rule.Adaptive(.95), Weights.EQUAL, Ties.abstain());
        var ballots = new Ballots<>(
                box(4),
                Tally.of(box(4), String::equals),
                terms,
                new Turnout(OptionalInt.of(15), 4, Optional.empty()),
                new Ties.Outcome.Untouched<>(),
                List.of());
        assertThat(ballots.toString()).endsWith("Adaptive: \"A\" (4 of 4 counted; 11 not cast)");
        assertThat(ballots.advice()).isEmpty();
    }
}
