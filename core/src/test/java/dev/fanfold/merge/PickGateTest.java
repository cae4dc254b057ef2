package dev.fanfold.merge;

import static dev.fanfold.merge.PickRun.RUBRIC;
import static dev.fanfold.merge.PickRun.fates;
import static dev.fanfold.merge.PickRun.judge;
import static dev.fanfold.merge.PickRun.run;
import static dev.fanfold.merge.score.Gate.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.job.Split;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Out;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gates and scores by code")
class PickGateTest {
    @Test
    void names_the_gate_that_stopped_a_rival_and_pays_no_judge_for_it() {
        var judge = judge(Judges.knowing(text -> 3));
        var run = run(
                judge,
                Merge.pick(
                        RUBRIC,
                        gate("short", text -> text.length() < 9),
                        gate("no meat", text -> !text.contains("ham"))),
                "soup",
                "a very long stew",
                "ham dip");
        assertThat(run.value().out())
                .extracting(Out::why)
                .containsExactly("stopped by the gate \"short\"", "stopped by the gate \"no meat\"");
        assertThat(judge.prompts()).hasSize(3);
        assertThat(run.whole()).as("a gate that does its work is no gap").isTrue();
        assertThat(fates(run))
                .containsExactly(
                        "scored 3.00, kept", "stopped by the gate \"short\"", "stopped by the gate \"no meat\"");
    }

    @Test
    void leaves_out_only_the_rival_on_which_a_gate_breaks_and_says_so() {
        var run = run(
                judge(Judges.knowing(text -> 3)),
                Merge.pick(RUBRIC, gate("early", text -> text.charAt(4) != 'x')),
                "soup!",
                "dip",
                "stew!");
        assertThat(run.value().ranking()).hasSize(2);
        assertThat(run.value().out()).singleElement().satisfies(out -> {
            assertThat(out).isInstanceOf(Out.Unchecked.class);
            assertThat(out.why()).contains("the gate \"early\" broke on it: ", "StringIndexOutOfBounds");
        });
        assertThat(run.whole()).isFalse();
        assertThat(run.folds().getLast().reservations())
                .singleElement()
                .asString()
                .startsWith("rival 2 was not judged");
    }

    @Test
    void refuses_two_gates_of_one_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.<String>pick(RUBRIC, gate("x", text -> true), gate("x", text -> true)));
        assertThatIllegalArgumentException().isThrownBy(() -> gate(" ", text -> true));
    }

    @Test
    void scores_by_code_without_a_judge_and_leaves_out_what_has_no_number() {
        var judge = judge(seen -> "nobody asks me");
        var run = run(
                judge,
                Merge.pick(text -> switch (text) {
                    case "dip" -> Double.NaN;
                    case "salad" -> throw new IllegalStateException("too green");
                    default -> text.length();
                }),
                "soup",
                "curry",
                "dip",
                "salad");
        assertThat(run.value().value()).isEqualTo("curry");
        assertThat(judge.prompts()).isEmpty();
        assertThat(fates(run))
                .containsExactly(
                        "scored 4.00",
                        "scored 5.00, kept",
                        "its score by code is not a number",
                        "the code that scores broke on it: java.lang.IllegalStateException: too green");
        assertThat(run.whole()).isFalse();
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(judge, Merge.pick(text -> Double.NaN), "soup"))
                .withMessageContaining("nothing to pick from: the code scored none of 1 rivals");
    }

    @Test
    void flags_a_tie_by_code_and_keeps_the_lowest_ordinal() {
        var picked = run(judge(seen -> ""), Merge.pick(text -> text.equals("soup") ? -0.0 : 0.0), "soup", "stew")
                .value();
        assertThat(picked.value()).isEqualTo("soup");
        assertThat(picked.tied()).hasSize(2);
    }

    @Test
    void lets_gates_bring_a_round_robin_down_to_six() {
        var rubric = RUBRIC.roundRobin();
        assertThat(Split.byRepetition(7, Ask.system("Write.")).merge(Merge.pick(rubric, gate("x", text -> true))))
                .isNotNull();
        var picked = run(
                        judge(Judges.knowing(text -> text.charAt(0))),
                        Merge.pick(rubric, text -> !text.equals("g")),
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g")
                .value();
        assertThat(picked.value()).isEqualTo("f");
        assertThat(picked.ranking().getFirst().score()).isEqualTo(5);
    }
}
