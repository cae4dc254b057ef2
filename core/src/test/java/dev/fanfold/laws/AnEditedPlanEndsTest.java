package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Plan;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.MissingAnswerException;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first run is always of a, b and c, which takes b: a hangs, and c is refused. So b and c count, and a does not. */
@DisplayName("A plan that failed ends again, whatever of it was edited")
@Timeout(60)
class AnEditedPlanEndsTest {
    @TempDir
    Path folder;

    private Path journal;
    private RunFailedException first;

    @BeforeEach
    void the_third_step_is_refused_while_the_first_hangs() {
        journal = folder.resolve("journal");
        first = failure(Fanfold.on(refusing()).journal(journal), plan("b"));
        assertThat(first).hasMessageContaining("no such model");
        assertThat(Journals.lines(journal, Line.Merged.class))
                .singleElement()
                .satisfies(line -> assertThat(line.counted()).hasToString("1-2"));
    }

    private static ScriptedModel refusing() {
        return ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("a")) {
                new CountDownLatch(1).await();
            } else if (prompt.system().startsWith("c")) {
                throw new ModelException.BadRequest("no such model");
            }
            return "fine";
        });
    }

    private static Plan<String, String> plan(String words) {
        return Plan.of(String.class, p -> {
            p.step("a", Ask.system("a"));
            var b = p.step("b", Ask.system(words));
            return p.step("c", b, (text, x, call) -> call.ask(Ask.system("c"), x));
        });
    }

    /** Now b takes a. */
    private static Plan<String, String> chained() {
        return Plan.of(String.class, p -> {
            var a = p.step("a", Ask.system("a"));
            var b = p.step("b", a, (text, x, call) -> call.ask(Ask.system("b"), x));
            return p.step("c", b, (text, x, call) -> call.ask(Ask.system("c"), x));
        });
    }

    /** Now b breaks before it asks anything. */
    private static Plan<String, String> broken() {
        return Plan.of(String.class, p -> {
            p.step("a", Ask.system("a"));
            var b = p.<String>step("b", (text, call) -> {
                throw new IllegalStateException("b is broken");
            });
            return p.step("c", b, (text, x, call) -> call.ask(Ask.system("c"), x));
        });
    }

    private static RunFailedException failure(Fanfold.Options terms, Plan<String, String> plan) {
        try (var fanfold = terms.open()) {
            return catchThrowableOfType(RunFailedException.class, () -> fanfold.run(plan, "soup"));
        }
    }

    private Fanfold.Options replay() {
        return Fanfold.on(ScriptedModel.saying(prompt -> {
                    throw new AssertionError("a replay asked " + prompt.system());
                }))
                .replaying(journal);
    }

    @Test
    void a_step_that_counted_and_now_takes_one_that_did_not_comes_after_it() {
        var model = ScriptedModel.saying(prompt -> "fine");
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            assertThat(fanfold.run(chained(), "soup").value()).isEqualTo("fine");
        }
        assertThat(model.prompts()).hasSize(3);
    }

    @Test
    void a_replay_of_that_says_what_is_missing() {
        assertThat(failure(replay(), chained()).firstFailure()).hasValueSatisfying(step -> {
            assertThat(step.id().name()).isEqualTo("a");
            assertThat(step.cause()).isInstanceOf(MissingAnswerException.class);
        });
    }

    @Test
    void a_replay_of_other_words_says_what_is_missing_though_a_step_that_counted_waits_for_it() {
        assertThat(failure(replay(), plan("other")).firstFailure()).hasValueSatisfying(step -> {
            assertThat(step.id().name()).isEqualTo("b");
            assertThat(step.cause()).isInstanceOf(MissingAnswerException.class);
        });
    }

    @Test
    void a_step_that_breaks_now_fails_the_plan_though_a_step_that_counted_waits_for_it() {
        var model = ScriptedModel.saying(prompt -> "fine");
        assertThat(failure(Fanfold.on(model).journal(journal), broken())).hasMessageContaining("b is broken");
        assertThat(failure(replay(), broken())).hasMessageContaining("b is broken");
    }

    @Test
    void a_replay_of_the_same_fails_in_the_same_words_though_a_step_is_in_no_journal() {
        for (int again = 0; again < 20; again++) {
            var second = failure(replay(), plan("b"));
            assertThat(second).hasMessage(first.getMessage());
            assertThat(told(second)).isEqualTo(told(first));
        }
    }

    private static List<String> told(RunFailedException failure) {
        return failure.parts().stream()
                .map(part -> part.id() + " " + part.getClass().getSimpleName()
                        + (part instanceof Part.Skipped<?> skipped ? " " + skipped.why() : ""))
                .toList();
    }
}
