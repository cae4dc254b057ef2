package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.model.ModelException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Note;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A job with a fallback")
class FallbackTest {
    private static final Job<String, String> JOB = Split.byAspect(
                    Ask.system("good").named("good"), Ask.system("bad").named("bad"))
            .merge(Merge.stitch("+"))
            .orElse("stand-in");

    private static ScriptedModel failing(String on) {
        return ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith(on)) {
                throw new ModelException.BadRequest("no");
            }
            return "x";
        });
    }

    @Test
    void gives_its_value_where_the_job_fails_and_the_run_says_so() {
        try (var fanfold = Fanfold.on(failing("bad")).atOnce(1).open()) {
            var run = fanfold.run(JOB, "x");
            assertThat(run.value()).isEqualTo("stand-in");
            assertThat(run.whole()).isFalse();
            assertThat(run.fellBack())
                    .extracting(Note.FellBack::why)
                    .singleElement()
                    .asString()
                    .startsWith("bad failed: no");
            assertThat(run.parts()).as("what became of the parts is kept").hasSize(2);
        }
    }

    @Test
    void is_not_needed_where_the_job_succeeds() {
        try (var fanfold = Fanfold.open(failing("nothing"))) {
            var run = fanfold.run(JOB, "x");
            assertThat(run.value()).isEqualTo("x+x");
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void counts_as_an_answer_where_it_is_a_part_of_another_job() {
        var outer = Split.byAspect(JOB.named("inner"), Ask.system("good").named("other"))
                .merge(Merge.stitch(" | "));
        try (var fanfold = Fanfold.open(failing("bad"))) {
            var run = fanfold.run(outer, "x");
            assertThat(run.value()).isEqualTo("stand-in | x");
            assertThat(run.whole()).isFalse();
            var inner = run.folds().getFirst();
            assertThat(inner.path()).isEqualTo("inner");
            assertThat(inner.parts()).as("what was finished inside is kept").hasSize(2);
            assertThat(inner.gaps()).isNotEmpty();
        }
    }

    @Test
    void still_counts_what_a_failed_merge_had_spent() {
        var nothing = Synthesis.written("nothing");
        var job = Split.byAspect(Ask.system("good").named("good"))
                .merge(Merge.synthesise(Ask.system("bad")))
                .orElse(nothing);
        try (var fanfold = Fanfold.open(failing("bad"))) {
            var run = fanfold.run(job, "x");
            assertThat(run.value()).isEqualTo(nothing);
            assertThat(run.effort().calls()).isEqualTo(2);
        }
    }

    @Test
    void cannot_be_given_a_time_limit_of_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JOB.within(Duration.ZERO))
                .withMessage("a time limit is more than nothing and at most a year, not PT0S");
    }
}
