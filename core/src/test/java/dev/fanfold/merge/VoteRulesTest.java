package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules of a vote")
class VoteRulesTest {
    private static Ballots<Label> counted(Vote<Label> vote, String... box) {
        return vote.audited(Drawn.rivals(box), Drawn.NO_CALL).value();
    }

    @Test
    void are_one_at_a_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.vote().quorum(3).adaptive())
                .withMessageContaining("quorum(3)")
                .withMessageContaining("adaptive(0.95)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.vote().adaptive().weighted(Map.of("a", 2)))
                .withMessageContaining("adaptive(0.95)")
                .withMessageContaining("weighted({a=2})");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.vote().unanimous().onTie(Ties.extraBallots(9)))
                .withMessageContaining("unanimous()")
                .withMessageContaining("extraBallots(9)");
    }

    @Test
    void are_validated_when_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.vote().quorum(0))
                .withMessageContaining("0");
        for (var wrong : List.of(.5, 1.0, Double.NaN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Merge.vote().adaptive(wrong))
                    .withMessageContaining(wrong.toString());
        }
        for (var wrong : List.of(0, 1_001)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Merge.vote().weighted(Map.of("a", wrong)))
                    .withMessageContaining(wrong + " as that of a");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Ties.<Label>first(List.of()));
    }

    @Test
    void refuse_a_number_of_attempts_that_makes_no_sense_of_them_before_anything_is_asked() {
        var five = Split.byRepetition(5, Ask.system("q").labels("A", "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(Merge.vote().quorum(2)))
                .withMessageContaining("quorum(2) of 5")
                .withMessageContaining("whoever came first would win");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(Merge.vote().quorum(6)))
                .withMessageContaining("quorum(6) of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(Merge.vote().onTie(Ties.extraBallots(5))))
                .withMessageContaining("extraBallots(5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.asOneRequest().merge(Merge.vote().stopWhenDecided()))
                .withMessageContaining("stopWhenDecided()");
    }

    @Test
    void refuse_parts_taken_as_rivals_that_make_no_sense_of_them_before_anything_is_asked() {
        var ask = Ask.system("q").labels("A", "B");
        var four = Split.byAspect(ask.named("a"), ask.named("b"), ask.named("c"), ask.named("d"))
                .asRivals("four readers, one question");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.merge(Merge.vote().quorum(2)))
                .withMessageContaining("whoever came first would win");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.merge(Merge.vote().quorum(5)))
                .withMessageContaining("quorum(5) of 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.merge(Merge.vote().onTie(Ties.extraBallots(6))))
                .withMessageContaining("extraBallots(6)")
                .withMessageContaining("these are 4 that cannot be drawn again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.<String, Ballots<Label>>of(
                        String.class,
                        p -> p.mergeAsRivals(
                                "v", "one question", Merge.vote().quorum(3), p.step("a", ask), p.step("b", ask))))
                .withMessageContaining("quorum(3) of 2");
    }

    @Test
    void a_quorum_stops_when_it_is_reached_and_when_it_no_longer_can_be() {
        var vote = Merge.vote().quorum(4);
        var demand = vote.demand(5);
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A", "B")))).isEqualTo(new Wanted.Parts(5));
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A", "A")))).isInstanceOf(Wanted.Enough.class);
        assertThat(demand.after(Drawn.parts(List.of("A", "B")))).isEqualTo(new Wanted.Parts(5));
        assertThat(demand.after(Drawn.parts(List.of("A", "B", "?")))).isInstanceOf(Wanted.Enough.class);
        assertThat(counted(vote, "A", "A", "-", "A", "A").toString())
                .endsWith("Quorum of 4: A (4 of 4 counted; 1 not cast)");
        var none = counted(vote, "A", "B", "-", "-", "?");
        assertThat(none.winner()).isEmpty();
        assertThat(none.toString()).endsWith("No quorum: A 1, B 1 (4 needed; 2 not cast)");
        assertThat(none.stopped()).contains("the quorum of 4 can no longer be reached, after 3 of 5 ballots");
        assertThat(List.of(vote.least(5), vote.most(5), Merge.vote().quorum(3).least(5)))
                .containsExactly(3, 5, 3);
    }

    @Test
    void unanimity_stops_at_the_first_that_differs_or_is_missing() {
        var vote = Merge.vote().unanimous();
        var demand = vote.demand(4);
        assertThat(demand.after(Drawn.parts(List.of("A", "A", "A")))).isEqualTo(new Wanted.Parts(4));
        assertThat(demand.after(Drawn.parts(List.of("A", "B")))).isInstanceOf(Wanted.Enough.class);
        assertThat(demand.after(Drawn.parts(List.of("A", "!")))).isInstanceOf(Wanted.Enough.class);
        assertThat(counted(vote, "A", "A", "A", "A").toString()).endsWith("Unanimous: A (4/4)");
        var split = counted(vote, "A", "B", "-", "-");
        assertThat(split.winner()).isEmpty();
        assertThat(split.toString()).endsWith("Not unanimous: A 1, B 1 (2 of 4 counted; 2 not cast)");
        assertThat(counted(vote, "A", "A", "A", "!").winner()).isEmpty();
        assertThat(vote.least(4)).isEqualTo(2);
    }

    @Test
    void weights_go_by_the_name_of_the_part_and_are_shown() {
        var audited = Merge.vote()
                .weighted(Map.of("attempt 2", 3))
                .audited(Drawn.rivals("YES", "NO", "YES", "?"), Drawn.NO_CALL);
        assertThat(audited.value().winner()).contains(new Label("NO"));
        assertThat(audited.value().toString())
                .isEqualTo("Ballots: [YES, NO×3, YES, spoiled]\nPlurality: NO (weight 3 of 6)");
        assertThat(audited.value().tally().counts().getFirst().weight()).isEqualTo(3);
        assertThat(audited.ledger().lines().get(1).fate().how()).isEqualTo("counted as NO with weight 3");
        assertThat(audited.value().wilson()).isEmpty();
        assertThat(audited.value().evidence()).isEmpty();
    }

    @Test
    void no_reply_changes_a_weight() {
        var weighty = "attempt 1: weight 1000";
        var ballots = counted(Merge.vote().weighted(Map.of("attempt 2", 2)), weighty, "NO", "attempt 2");
        assertThat(ballots.winner()).contains(new Label("NO"));
        assertThat(ballots.tally().counts()).extracting(count -> count.weight()).containsExactly(2L, 1L, 1L);
    }

    @Test
    void a_weight_that_no_part_has_is_told() {
        assertThat(counted(Merge.vote().weighted(Map.of("cook", 2)), "A", "A").reservations())
                .containsExactly("no part is called cook, so its weight was not used");
    }

    @Test
    void want_the_same_in_whatever_order_the_ballots_came_and_name_no_winner_of_a_tie() {
        for (int seed = 0; seed < 200; seed++) {
            var dice = new Random(seed);
            var texts = dice.ints(1 + dice.nextInt(12), 0, 5)
                    .mapToObj(i -> List.of("A", "B", "C", "?", "!").get(i))
                    .toList();
            var order = new ArrayList<>(Drawn.parts(texts));
            Collections.shuffle(order, dice);
            for (var vote : List.of(
                    Merge.vote(),
                    Merge.vote().stopWhenDecided(),
                    Merge.vote().unanimous(),
                    Merge.vote().adaptive(),
                    Merge.vote().weighted(Map.of("attempt 2", 2)))) {
                var demand = vote.demand(texts.size());
                assertThat(demand.after(order)).as("seed " + seed).isEqualTo(demand.after(Drawn.parts(texts)));
                assertThat(counted(vote, texts.toArray(String[]::new)).winner().isPresent())
                        .as("seed " + seed + ": a tie has no winner")
                        .isEqualTo(unique(vote, texts));
            }
        }
    }

    private static boolean unique(Vote<Label> vote, List<String> texts) {
        var ballots = counted(vote, texts.toArray(String[]::new));
        var most = ballots.tally().counts().stream()
                .mapToLong(one -> one.weight())
                .max()
                .orElse(0);
        var leaders = ballots.tally().counts().stream()
                .filter(one -> one.weight() == most)
                .count();
        return leaders == 1 && (!vote.toString().contains("unanimous") || most == texts.size());
    }

    @Test
    void hold_for_parts_that_are_taken_as_rivals_of_which_all_are_there() {
        var parts = new ArrayList<Part<Label>>();
        for (var name : List.of("a", "b", "c")) {
            parts.add(new Part.Done<>(new PartId(parts.size(), name), new Label(name), dev.fanfold.result.Effort.NONE));
        }
        var rivals = new Rivals<>(parts, Optional.empty(), Optional.of("they answer one question"));
        for (var vote : List.of(
                Merge.vote().quorum(2), Merge.vote().adaptive(), Merge.vote().stopWhenDecided())) {
            assertThat(vote.audited(rivals, Drawn.NO_CALL).value().winner()).isEmpty();
        }
    }
}
