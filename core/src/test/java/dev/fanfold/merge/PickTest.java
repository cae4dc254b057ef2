package dev.fanfold.merge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pick")
class PickTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("fits on one line", 1), criterion("makes you hungry", 3));

    /** Rivals are numbered by order of asking; a judge gives the scores of a rival's own digits. */
    private static ScriptedModel scoring(String... scores) {
        var next = new AtomicInteger();
        return ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("Write")) {
                return "line " + scores[next.getAndIncrement()];
            }
            var digits = prompt.user().split("line ")[1];
            return "{\"c1\":{\"evidence\":\"e\",\"score\":" + digits.charAt(0)
                    + "},\"c2\":{\"evidence\":\"e\",\"score\":" + digits.charAt(1) + "}}";
        });
    }

    private static Run<Picked<String>> run(
            ScriptedModel model, int times, Merge<dev.fanfold.result.Rivals<String>, Picked<String>> merge) {
        Job<String, Picked<String>> job =
                Split.byRepetition(times, Ask.system("Write a tagline.")).merge(merge);
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            return fanfold.run(job, "chickpeas");
        }
    }

    @Test
    void keeps_the_rival_with_the_best_weighted_score_and_the_whole_ranking() {
        var model = scoring("15", "51", "45");
        var picked = run(model, 3, Merge.pick(RUBRIC)).value();
        assertThat(picked.value()).isEqualTo("line 45");
        assertThat(picked.ranking()).extracting(Picked.Scored::value).containsExactly("line 45", "line 15", "line 51");
        assertThat(picked.ranking().get(0).score()).as("(1·4 + 3·5) / 4").isCloseTo(4.75, within(1e-9));
        assertThat(picked.ranking().get(1).score()).as("(1·1 + 3·5) / 4").isCloseTo(4.0, within(1e-9));
    }

    @Test
    void reads_each_rival_three_times_alone_and_without_its_name() {
        var model = scoring("11", "55");
        var picked = run(model, 2, Merge.pick(RUBRIC)).value();
        assertThat(picked.ranking())
                .allSatisfy(one -> assertThat(one.readings()).hasSize(3));
        var judged = model.prompts().stream()
                .filter(prompt -> prompt.system().startsWith("You judge"))
                .toList();
        assertThat(judged).hasSize(6).allSatisfy(prompt -> {
            assertThat(prompt.user()).doesNotContain("attempt").contains("c1: fits on one line", "[IN]", "chickpeas");
            assertThat(prompt.user().split("line \\d\\d", -1))
                    .as("one rival at a time")
                    .hasSize(2);
        });
    }

    @Test
    void of_equal_rivals_keeps_the_lowest_ordinal_and_says_that_it_was_a_tie() {
        var run = run(scoring("33", "33"), 2, Merge.pick(RUBRIC));
        assertThat(run.value().tie()).isTrue();
        assertThat(run.value().ranking().getFirst().part().ordinal()).isZero();
        assertThat(run.value().toString()).contains("; a tie with attempt 2, so the first of the equal ones");
        assertThat(run.whole()).as("a tie is worth knowing, and no more").isTrue();
        assertThat(run.folds().getLast().advice()).singleElement().asString().contains("the first of them was kept");
    }

    @Test
    void pays_no_judge_for_a_rival_that_the_gate_stops() {
        var model = scoring("11", "55");
        var run = run(model, 2, Merge.pick(RUBRIC, text -> text.endsWith("55")));
        assertThat(run.value().ranking()).hasSize(1);
        assertThat(model.prompts()).hasSize(2 + 3);
        assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                .anySatisfy(line -> assertThat(line.fate().how()).isEqualTo("stopped by the gate"));
    }

    @Test
    void leaves_out_a_reading_that_cannot_be_read_and_keeps_the_others() {
        var readings = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("Write")) {
                return "tagline";
            }
            return readings.incrementAndGet() <= 2
                    ? "I like it"
                    : "{\"c1\":{\"evidence\":\"e\",\"score\":5},\"c2\":{\"evidence\":\"e\",\"score\":5}}";
        });
        var picked = run(model, 1, Merge.pick(RUBRIC)).value();
        assertThat(picked.ranking().getFirst().readings()).hasSizeBetween(2, 3);
        assertThat(picked.ranking().getFirst().score()).isEqualTo(5.0);
    }

    @Test
    void fails_and_says_why_when_nothing_is_left_to_pick() {
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(scoring("11", "22"), 2, Merge.pick(RUBRIC, text -> false)))
                .withMessageContaining(
                        "nothing to pick from: 2 rivals, 2 with an answer, 0 through the gates; attempt 1 was"
                                + " stopped by the gate")
                .satisfies(e -> assertThat(e.done()).hasSize(2));
    }

    @Test
    void refuses_criteria_without_words_or_weight() {
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> criterion("words", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RUBRIC.readings(0));
    }
}
