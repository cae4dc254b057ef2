package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.journal.Line;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Prompt;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** "Aa", "BB" and "C#" have one hash. */
@DisplayName("What else is asked in the same place changes the key of no question")
@Timeout(60)
class OtherQuestionsChangeNoKeyTest {
    private static final Ask<String> TAG = Ask.system("tag");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> what_is_asked_without_the_first_is_found() {
        return Stream.of(
                test("a row", row(List.of("Aa", "BB", "C#")), row(List.of("BB", "C#"))),
                test(
                        "one after the other",
                        (in, call) -> tag("Aa", call) + tag("BB", call),
                        (in, call) -> tag("BB", call)),
                test("jobs on equal hashes", lines("one", "Aa", "BB"), lines("one", "BB")),
                test("jobs on one input", jobs("one", "two"), jobs("two")),
                test("rows on one input", rows("one", "two"), rows("two")));
    }

    private DynamicTest test(String name, Work<String, String> before, Work<String, String> without) {
        return DynamicTest.dynamicTest(name, () -> {
            var journal = folder.resolve(name);
            var first = run(before, journal);
            assertThat(first.prompts()).isNotEmpty();
            assertThat(run(without, journal).prompts()).isEmpty();
        });
    }

    private static ScriptedModel run(Work<String, String> work, Path journal) {
        var model = ScriptedModel.saying(prompt -> "on " + prompt.user());
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            assertThat(fanfold.run(Split.byAspect(work.named("all")).merge(Merge.stitch()), "a\nb\nc")
                            .whole())
                    .isTrue();
        }
        return model;
    }

    private static String tag(String text, Call call) {
        return call.ask(TAG, text);
    }

    private static Work<String, String> row(List<String> inputs) {
        return (in, call) -> String.join(",", call.askEach(TAG, inputs));
    }

    private static Work<String, String> rows(String... systems) {
        var asks = Stream.of(systems).map(Ask::system).toList();
        return (in, call) -> asks.stream()
                .map(ask -> call.askEach(ask, List.of(in, "more")).toString())
                .toList()
                .toString();
    }

    private static Work<String, String> jobs(String... systems) {
        var jobs = Stream.of(systems).map(OtherQuestionsChangeNoKeyTest::job).toList();
        return (in, call) ->
                jobs.stream().map(job -> call.ask(job, in)).toList().toString();
    }

    private static Work<String, String> lines(String system, String... inputs) {
        var job = job(system);
        return (in, call) ->
                Stream.of(inputs).map(text -> call.ask(job, text)).toList().toString();
    }

    private static Job<String, String> job(String system) {
        return Split.byVolume((String text) -> text.lines())
                .each(Ask.system(system))
                .merge((parts, call) -> system);
    }

    @Test
    void a_model_that_anybody_asks_is_asked_in_any_order() {
        var journal = folder.resolve("governed");
        assertThat(governed(journal, "code Aa", "code BB", "code Aa").prompts()).hasSize(3);
        assertThat(governed(journal, "code BB", "code Aa", "code Aa").prompts()).isEmpty();
    }

    private static ScriptedModel governed(Path journal, String... questions) {
        var model = ScriptedModel.saying(prompt -> "on " + prompt.user());
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            var governed = fanfold.governed(model);
            for (var question : questions) {
                governed.reply(Prompt.of(question));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return model;
    }

    @Test
    void the_very_same_that_is_asked_several_times_is_several_questions() {
        var journal = folder.resolve("several");
        var job = job("once");
        run(
                (in, call) -> call.askEach(Ask.system("draw"), List.of("x", "x"))
                        + String.valueOf(call.askEach(Ask.system("draw"), List.of("x", "x")))
                        + call.ask(job, "x")
                        + call.ask(job, "x"),
                journal);
        assertThat(Journals.lines(journal, Line.Answered.class))
                .extracting(Line.Answered::key)
                .hasSize(6)
                .doesNotHaveDuplicates();
    }
}
