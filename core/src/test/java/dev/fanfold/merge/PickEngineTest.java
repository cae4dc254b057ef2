package dev.fanfold.merge;

import static dev.fanfold.merge.PickRun.RUBRIC;
import static dev.fanfold.merge.PickRun.fates;
import static dev.fanfold.merge.PickRun.job;
import static dev.fanfold.merge.PickRun.judge;
import static dev.fanfold.merge.PickRun.run;
import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A pick, run")
class PickEngineTest {
    static Stream<Rubric> comparing() {
        return Stream.of(
                RUBRIC,
                RUBRIC.roundRobin(),
                RUBRIC.knockout(),
                RUBRIC.roundRobin().jury("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("comparing")
    void gives_a_judge_that_always_prefers_the_same_place_no_say(Rubric rubric) {
        for (var place : List.of("FIRST", "SECOND")) {
            var judge = judge(seen -> seen.alone() ? seen.marks(3) : Seen.better(place));
            var run = run(judge, Merge.pick(rubric), "soup", "stew", "salad", "curry", "dip");
            assertThat(run.value().duels())
                    .isNotEmpty()
                    .allSatisfy(duel -> assertThat(duel.winner()).isEmpty());
            assertThat(run.value().tie()).isTrue();
            assertThat(run.value().value()).as("the lowest ordinal").isEqualTo("soup");
        }
    }

    @Test
    void has_two_of_the_same_score_compared_once_in_both_orders_and_keeps_the_better() {
        var judge = judge(seen -> seen.alone()
                ? seen.marks(seen.text("CANDIDATE").equals("dip") ? 2 : 4)
                : Seen.better(seen.text("FIRST").equals("stew") ? "FIRST" : "SECOND"));
        var run = run(judge, Merge.pick(RUBRIC), "soup", "stew", "dip");
        assertThat(run.value().value()).isEqualTo("stew");
        assertThat(run.value().tie()).isFalse();
        assertThat(run.value().duels()).hasSize(1);
        assertThat(judge.prompts()).hasSize(3 * 3 + 2);
        assertThat(run.whole()).isTrue();
        assertThat(run.value().ranking().getFirst().reason()).contains("duels among equals: won 1, lost 0");
    }

    @Test
    void takes_scores_within_the_said_difference_for_equal() {
        var judge = judge(seen -> seen.alone()
                ? seen.marks(criterion -> seen.text("CANDIDATE").equals("soup") && criterion == 1 ? 5 : 4)
                : Seen.better(seen.text("FIRST").equals("stew") ? "FIRST" : "SECOND"));
        assertThat(run(judge, Merge.pick(RUBRIC), "soup", "stew").value().value())
                .isEqualTo("soup");
        assertThat(run(judge, Merge.pick(RUBRIC.equalWithin(.25)), "soup", "stew")
                        .value()
                        .value())
                .isEqualTo("stew");
    }

    @Test
    void pays_for_no_duel_between_two_of_the_same_text() {
        var judge = judge(seen -> seen.marks(3));
        var picked = run(judge, Merge.pick(RUBRIC), "soup", "soup").value();
        assertThat(judge.prompts()).hasSize(2 * 3);
        assertThat(picked.tie()).isTrue();
    }

    @Test
    void keeps_the_readings_of_a_jury_by_juror_and_lets_each_count_alike() {
        var mild = judge(seen -> seen.marks(seen.text("CANDIDATE").equals("soup") ? 5 : 4));
        var harsh = judge(seen -> seen.marks(seen.text("CANDIDATE").equals("soup") ? 1 : 3));
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> "nobody asks me"))
                .model("mild", mild)
                .model("harsh", harsh)
                .open()) {
            var job = job(Merge.pick(RUBRIC.jury("mild", "harsh").readings(2)), List.of("soup", "stew"));
            var picked = fanfold.run(job, "chickpeas").value();
            assertThat(picked.value()).isEqualTo("stew");
            assertThat(picked.ranking().getFirst().score()).isEqualTo(3.5);
            assertThat(picked.ranking().getFirst().readings())
                    .extracting(reading -> reading.juror().toString())
                    .containsExactly("mild", "mild", "harsh", "harsh");
        }
    }

    @Test
    void counts_the_readings_it_has_and_says_where_some_are_lost() {
        var judge = ScriptedModel.saying(prompt -> {
            var seen = Seen.of(prompt);
            if (seen.prompt().user().contains("stew") && seen.alone()) {
                throw new ModelException.BadRequest("the provider would not read it");
            }
            return seen.marks(4);
        });
        var run = run(judge, Merge.pick(RUBRIC), "soup", "stew");
        assertThat(run.value().value()).isEqualTo("soup");
        assertThat(run.value().out())
                .singleElement()
                .satisfies(out ->
                        assertThat(out.why()).isEqualTo("no reading could be used: the provider would not read it"));
        assertThat(run.whole()).isFalse();
    }

    @Test
    void says_of_a_rival_on_how_many_readings_its_score_rests() {
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        var judge = ScriptedModel.saying(prompt -> {
            if (seen.incrementAndGet() == 1) {
                throw new ModelException.BadRequest("no");
            }
            return Seen.of(prompt).marks(4);
        });
        var run = run(judge, Merge.pick(RUBRIC), "soup");
        assertThat(run.value().ranking().getFirst().lost())
                .extracting(Reading.Lost::why)
                .containsExactly("no");
        assertThat(run.value().toString()).contains("only 2 of 3 readings could be used");
        assertThat(fates(run)).containsExactly("scored 4.00 by 2 of 3 readings, kept");
        assertThat(run.folds().getLast().advice()).containsExactly("rival 1 was scored by only 2 of 3 readings: no");
    }

    @Test
    void stops_where_no_call_can_succeed_and_keeps_all_parts() {
        var judge = ScriptedModel.saying(prompt -> {
            throw new ModelException.Stop("the key was refused");
        });
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(judge, Merge.pick(RUBRIC), "soup", "stew"))
                .withMessageContaining("the key was refused")
                .satisfies(e -> assertThat(e.done()).hasSize(2));
    }

    @Test
    void refuses_a_round_robin_of_more_than_six_as_soon_as_it_is_known() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byRepetition(7, Ask.system("Write.")).merge(Merge.pick(RUBRIC.roundRobin())))
                .withMessageContaining("at most 6 rivals")
                .withMessageContaining("these are 7: use knockout()");
        var judge = judge(Judges.knowing(text -> 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(judge, Merge.pick(RUBRIC.roundRobin()), "a", "b", "c", "d", "e", "f", "g"))
                .withMessageContaining("these are 7: use knockout()");
        var pieces = Split.byVolume((String text) -> text.chars().mapToObj(Character::toString))
                .each((String piece, Call call) -> piece)
                .asRivals("one question")
                .merge(Merge.<String>pick(RUBRIC.roundRobin()));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> {
                    try (var fanfold = Fanfold.open(judge)) {
                        fanfold.run(pieces, "abcdefg");
                    }
                })
                .withMessageContaining("at most 6 rivals")
                .satisfies(e -> assertThat(e.done()).hasSize(7));
        assertThat(judge.prompts()).isEmpty();
    }

    @Test
    void asks_nobody_to_compare_a_single_rival() {
        var judge = judge(seen -> "");
        for (var rubric : List.of(RUBRIC.roundRobin(), RUBRIC.knockout(), RUBRIC.listwise())) {
            assertThat(run(judge, Merge.pick(rubric), "soup").value().value()).isEqualTo("soup");
        }
        assertThat(judge.prompts()).isEmpty();
    }

    @Test
    void knocks_out_with_one_duel_less_than_there_are_rivals() {
        var texts = IntStream.rangeClosed(1, 17).mapToObj(i -> "dish " + i).toArray(String[]::new);
        var judge = judge(Judges.knowing(Judges::number));
        var picked = run(judge, Merge.pick(RUBRIC.knockout()), texts).value();
        assertThat(picked.value()).isEqualTo("dish 17");
        assertThat(picked.duels()).hasSize(16).allMatch(Duel::heard);
        assertThat(judge.prompts()).hasSize(32);
    }

    @Test
    void lists_five_times_in_several_orders_and_takes_the_mean_place() {
        var judge = judge(Judges.knowing(Judges::number));
        var picked = run(judge, Merge.pick(RUBRIC.listwise()), "dish 1", "dish 3", "dish 2", "dish 2 or 2")
                .value();
        assertThat(picked.ranking())
                .extracting(Picked.Scored::value)
                .startsWith("dish 3")
                .endsWith("dish 1");
        assertThat(picked.ranking()).extracting(Picked.Scored::score).containsExactly(1.0, .5, .5, 0.0);
        assertThat(picked.listings()).hasSize(5);
        assertThat(picked.listings().stream().map(one -> one.shown()).distinct().count())
                .as("orders")
                .isGreaterThan(1);
        assertThat(judge.prompts()).hasSize(5);
    }
}
