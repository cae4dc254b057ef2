package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.event.Event;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answer in the journal is never paid for again")
@Timeout(120)
class AnAnswerIsNeverPaidForAgainTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_run_that_is_run_again_asks_nothing_and_comes_to_the_same() {
        return Stream.concat(Shape.all(), Shape.early())
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> runAgain(shape)));
    }

    private <I, R> void runAgain(Shape<I, R> shape) {
        var journal = folder.resolve(shape.name());
        var model = shape.model();
        var first = shape.run(model, journal);
        var calls = model.prompts().size();
        assertThat(calls).isPositive();
        assertThat(first.effort().recalled()).isZero();
        var second = shape.run(model, journal);
        assertThat(model.prompts()).hasSize(calls);
        assertSame(second, first);
        assertThat(second.effort().calls()).isZero();
        assertThat(second.effort().recalled()).isEqualTo(calls);
        assertThat(second.effort().spent().tokens()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> wherever_a_crash_comes_only_what_is_missing_is_asked_for() {
        return Shape.all().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> crash(shape)));
    }

    private <I, R> void crash(Shape<I, R> shape) {
        var journal = folder.resolve(shape.name() + " whole");
        var whole = shape.model();
        var undisturbed = shape.run(whole, journal);
        var lines = Journals.lines(journal);
        for (int k = 1; k <= lines.size(); k++) {
            var left = Journals.cut(journal, k, folder.resolve(shape.name() + " cut after " + k));
            var kept = keys(left);
            var model = shape.model();
            var resumed = shape.run(model, left);
            var all = keys(journal);
            assertThat(model.prompts())
                    .as("calls after %d lines with %d answers", k, kept.size())
                    .hasSizeBetween(new HashSet<>(all).size() - new HashSet<>(kept).size(), all.size() - kept.size());
            assertThat(resumed.effort().recalled() + model.prompts().size()).isEqualTo(all.size());
            assertSame(resumed, undisturbed);
            assertThat(Journals.lines(left, Line.Answered.class))
                    .extracting(answer -> answer.key() + " at " + answer.where())
                    .doesNotHaveDuplicates();
            assertThat(keys(left)).hasSameElementsAs(all);
            assertThat(Journals.lines(left, Line.Intent.class))
                    .extracting(Line.Intent::attempt)
                    .doesNotHaveDuplicates();
        }
    }

    /** Where two places ask the very same, both have the same key, and a later run finds the answer of either. */
    private static List<Key> keys(Path journal) {
        return Journals.lines(journal, Line.Answered.class).stream()
                .map(Line.Answered::key)
                .toList();
    }

    private static void assertSame(Run<?> run, Run<?> other) {
        assertThat(run.value().toString()).isEqualTo(other.value().toString());
        assertThat(told(run)).isEqualTo(told(other));
        assertThat(run.whole()).isEqualTo(other.whole());
    }

    private static List<String> told(Run<?> run) {
        return run.parts().stream()
                .map(part -> part.id() + (part instanceof Part.Done<?> done ? ": " + done.value() : " has no answer"))
                .toList();
    }

    @Test
    void a_record_put_in_front_of_all_others_is_the_only_one_that_is_asked_about() {
        var journal = folder.resolve("records");
        var first = Shape.pieces();
        first.run(first.model(), journal);
        var model = ScriptedModel.saying(prompt -> "late on " + prompt.user());
        var more = Shape.of("one more", Shape.lines(Ask.system("tag")), "new\na\nb\nc\nd", prompt -> "");
        var run = more.run(model, journal);
        assertThat(model.prompts()).singleElement().extracting(Prompt::user).isEqualTo("new");
        assertThat(told(run))
                .extracting(part -> part.substring(part.indexOf(':')))
                .containsExactly(": late on new", ": on a", ": on b", ": on c", ": on d");
    }

    @Test
    void attempts_never_share_an_answer_and_each_finds_its_own_again() {
        var numbers = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> "answer " + numbers.incrementAndGet());
        var job = Split.byRepetition(6, Shape.DRAW)
                .merge((rivals, call) ->
                        rivals.done().stream().map(Part.Done::value).toList());
        var shape = Shape.of("attempts", job, "soup", prompt -> "");
        var journal = folder.resolve("attempts");
        var first = shape.run(model, journal);
        assertThat(first.value()).hasSize(6).doesNotHaveDuplicates();
        assertThat(shape.run(model, journal).value()).isEqualTo(first.value());
        for (int k = 1; k <= Journals.lines(journal).size(); k++) {
            var left = Journals.cut(journal, k, folder.resolve("attempts " + k));
            var kept = Journals.lines(left, Line.Answered.class).stream()
                    .map(answer -> answer.reply().first().text())
                    .toList();
            var resumed = shape.run(model, left).value();
            assertThat(resumed).hasSize(6).doesNotHaveDuplicates().containsAll(kept);
            assertThat(kept)
                    .allSatisfy(text -> assertThat(resumed.indexOf(text))
                            .isEqualTo(first.value().indexOf(text)));
        }
    }

    @Test
    void a_second_chance_is_another_question_than_the_first() {
        var numbers = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> numbers.getAndIncrement() == 0 ? "PERHAPS" : "YES");
        var shape = Shape.of(
                "chances",
                Split.byRepetition(1, Ask.system("easy?").labels("YES", "NO")).merge(Merge.vote()),
                "soup",
                prompt -> "");
        var journal = folder.resolve("chances");
        var first = shape.run(model, journal);
        var second = shape.run(model, journal);
        assertThat(numbers).hasValue(2);
        assertThat(second.value()).hasToString(first.value().toString());
    }

    /** Alone from the first, so that the very same prompt goes out in each round. */
    @Test
    void a_record_that_is_asked_about_again_is_another_question_than_the_first_time_and_the_same_in_the_next_run() {
        var job = Split.byVolume(Records.lines().batchesOf(1))
                .each(Ask.items("tag").labels("even", "odd"))
                .merge(Merge.stitch());
        var shape = new Shape<>("again", job, () -> new StringReader("a\nb\nc"), () -> unreadableTwice("b"));
        var whole = folder.resolve("again");
        var undisturbed = shape.run(shape.model(), whole);
        assertThat(undisturbed.whole()).isTrue();
        assertThat(keys(whole)).hasSize(7).doesNotHaveDuplicates();
        for (int k = 1; k <= Journals.lines(whole).size(); k++) {
            var left = Journals.cut(whole, k, folder.resolve("again " + k));
            var kept = keys(left).size();
            var unreadable = (int) Journals.lines(left, Line.Answered.class).stream()
                    .filter(answer -> answer.reply().first().text().equals("I cannot say"))
                    .count();
            var model = ScriptedModel.saying(unreadable("b", 4 - unreadable));
            var resumed = shape.run(model, left);
            assertSame(resumed, undisturbed);
            assertThat(model.prompts()).as("asked after %d lines", k).hasSize(7 - kept);
        }
        var longer = new Shape<>("longer", job, () -> new StringReader("new\na\nb\nc"), () -> unreadable("b", 0));
        var model = longer.model();
        assertThat(longer.run(model, whole).whole()).isTrue();
        assertThat(model.prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.user()).contains("new"));
    }

    private static ScriptedModel.Script unreadableTwice(String text) {
        return unreadable(text, 4);
    }

    /** A record is asked about twice in each round, as what cannot be read has a second chance. */
    private static ScriptedModel.Script unreadable(String text, int times) {
        var left = new AtomicInteger(times);
        return prompt -> prompt.user().contains("\"text\":\"" + text + "\"") && left.getAndDecrement() > 0
                ? "I cannot say"
                : "{\"answers\":[{\"id\":\"r1\",\"answer\":\"odd\"}]}";
    }

    @Test
    void runs_of_one_runtime_find_what_earlier_ones_of_it_were_told() {
        var shape = Shape.aspects();
        var model = shape.model();
        var recalled = new ConcurrentLinkedQueue<String>();
        try (var fanfold = Fanfold.on(model)
                .journal(folder.resolve("one runtime"))
                .listener(event -> {
                    if (event instanceof Event.CallRecalled(var path, var endpoint)) {
                        recalled.add(path);
                    }
                })
                .open()) {
            fanfold.run(shape.job(), "soup");
            assertThat(recalled).isEmpty();
            fanfold.run(shape.job(), "soup");
            fanfold.run(shape.job(), "stew");
        }
        assertThat(recalled).containsExactlyInAnyOrder("cost", "time", "taste");
        assertThat(model.prompts()).hasSize(6);
    }

    @Test
    void what_a_provider_refuses_is_written_down_and_asked_for_anew() {
        var journal = folder.resolve("refusals");
        var wrong = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("b") && wrong.getAndIncrement() == 0) {
                throw new ModelException.BadRequest("not this");
            }
            return "fine";
        });
        var shape = Shape.pieces();
        assertThat(shape.run(model, journal).whole()).isFalse();
        assertThat(Journals.lines(journal, Line.Refused.class))
                .singleElement()
                .satisfies(line -> assertThat(line.refusal().message()).isEqualTo("not this"));
        assertThat(shape.run(model, journal).whole()).isTrue();
        assertThat(model.prompts()).hasSize(5);
    }

    @Test
    void each_attempt_of_a_call_that_is_tried_again_has_its_number_and_its_bill() {
        var journal = folder.resolve("retries");
        var broken = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            if (broken.getAndIncrement() == 0) {
                throw new ModelException.Transient("cut off");
            }
            return "fine";
        });
        try (var fanfold =
                Fanfold.on(model).journal(journal).retries(RetryRules.usual()).open()) {
            fanfold.run(Ask.system("q"), "soup");
        }
        assertThat(Journals.lines(journal, Line.Intent.class))
                .extracting(Line.Intent::attempt)
                .containsExactly(1L, 2L);
        assertThat(Journals.lines(journal, Line.Settled.class))
                .extracting(Line.Settled::bill)
                .containsExactly(Line.Bill.WORST, Line.Bill.EXACT);
        assertThat(Journals.lines(journal, Line.Answered.class))
                .singleElement()
                .satisfies(answer -> assertThat(answer.attempt()).isEqualTo(2));
    }

    @Test
    void an_answer_that_only_a_budget_cut_off_is_none_to_whoever_sets_no_budget() {
        var journal = folder.resolve("cut off");
        var asked = new AtomicInteger();
        var model = new Model() {
            @Override
            public Endpoint endpoint() {
                return Endpoint.live("script", "brief");
            }

            @Override
            public Reply reply(Prompt prompt) {
                asked.incrementAndGet();
                var said = prompt.maxTokens().isPresent()
                        ? new Sample("half", Sample.Finish.CUT)
                        : new Sample("whole", Sample.Finish.WHOLE);
                return new Reply(List.of(said), new Usage(10, 0, 5), RateNews.none());
            }
        };
        var capped = Fanfold.on(model).tokenBudget(100_000);
        assertThat(answer(capped, journal)).isEqualTo("half");
        assertThat(answer(capped, journal)).isEqualTo("half");
        assertThat(asked).hasValue(1);
        try (var replaying = Fanfold.on(model).replaying(journal).open()) {
            assertThat(replaying.run(Ask.system("q"), "soup").value()).isEqualTo("half");
        }
        assertThat(answer(Fanfold.on(model), journal)).isEqualTo("whole");
        assertThat(answer(capped, journal)).isEqualTo("whole");
        assertThat(asked).hasValue(2);
    }

    private static String answer(Fanfold.Options terms, Path journal) {
        try (var fanfold = terms.journal(journal).open()) {
            return fanfold.run(Ask.system("q"), "soup").value();
        }
    }

    @Test
    void what_was_answered_before_a_run_failed_is_found_by_the_next() {
        var journal = folder.resolve("failed");
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().contains("cost")) {
                throw new ModelException.BadRequest("no");
            }
            return "fine";
        });
        var plan = Plan.of(String.class, p -> {
            var facts = p.step("facts", Ask.system("facts"));
            return p.step("cost", facts, (text, f, call) -> call.ask(Ask.system("s"), "cost of " + f));
        });
        var shape = Shape.of("failed", plan, "soup", prompt -> "fine");
        try {
            shape.run(model, journal);
        } catch (RunFailedException expected) {
            assertThat(expected.done()).hasSize(1);
        }
        assertThat(Journals.lines(journal, Line.Sealed.class))
                .extracting(Line.Sealed::outcome)
                .containsExactly(Line.Outcome.FAILED);
        var mended = shape.model();
        shape.run(mended, journal);
        assertThat(mended.prompts()).hasSize(1);
    }

    @Test
    void keys_of_a_job_are_all_different() {
        var journal = folder.resolve("keys");
        var shape = Shape.nested();
        shape.run(shape.model(), journal);
        var keys = new ArrayList<>(Journals.lines(journal, Line.Answered.class));
        assertThat(new HashSet<>(keys.stream().map(Line.Answered::key).toList()))
                .hasSameSizeAs(keys);
    }
}
