package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.journal.Line;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first run is always of five, of which the second and the fifth that come hang; so three count. */
@DisplayName("What counted once counts again, where it can, and holds up nothing where it cannot")
@Timeout(60)
class WhatCountedOnceCountsAgainTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @TempDir
    Path folder;

    private Path journal;

    @BeforeEach
    void three_of_five_count() {
        journal = folder.resolve("journal");
        var come = new AtomicInteger();
        var all = new CountDownLatch(5);
        var first = run(vote(5, "easy?"), ScriptedModel.saying(prompt -> {
            var number = come.getAndIncrement();
            all.countDown();
            all.await();
            if (number == 1 || number == 4) {
                NEVER.await();
            }
            return "YES";
        }));
        assertThat(first.value().toString()).endsWith("Decided: YES (3 of 3 counted; 2 not waited for)");
    }

    private static Job<String, Ballots<Label>> vote(int attempts, String question) {
        return Split.byRepetition(attempts, Ask.system(question).labels("YES", "NO"))
                .merge(Merge.vote().stopWhenDecided());
    }

    private <R> Run<R> run(Job<String, R> job, ScriptedModel model) {
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            return fanfold.run(job, "soup");
        }
    }

    @Test
    void the_line_says_who_counted_and_who_was_not_heard() {
        assertThat(Journals.lines(journal, Line.Merged.class)).singleElement().satisfies(line -> {
            assertThat(line.where()).isEmpty();
            assertThat(line.counted().count()).isEqualTo(3);
            assertThat(line.unheard().count()).isEqualTo(2);
            assertThat(line.begun()).hasToString("0-4");
            assertThat(line.unheard().stream()).noneMatch(line.counted()::contains);
            assertThat(line.why()).contains("not waited for: it is decided, as no ballot that is out could change it");
        });
    }

    @Test
    void another_question_in_the_same_place_goes_out_at_once_as_ever() {
        var all = new CountDownLatch(5);
        var model = ScriptedModel.saying(prompt -> {
            all.countDown();
            all.await();
            return "NO";
        });
        assertThat(run(vote(5, "hard?"), model).value().winner()).contains(new Label("NO"));
        assertThat(model.prompts()).hasSize(5);
    }

    @Test
    void more_attempts_are_asked_for_where_those_that_counted_decide_nothing() {
        var model = ScriptedModel.saying(prompt -> "NO");
        var run = run(vote(9, "easy?"), model);
        assertThat(run.value().tally().counts().getFirst().ballots()).isGreaterThanOrEqualTo(3);
        assertThat(model.prompts()).hasSizeBetween(4, 6);
        assertThat(run.effort().recalled()).isEqualTo(3);
    }

    @Test
    void fewer_attempts_than_then_come_to_an_end() {
        var model = ScriptedModel.saying(prompt -> "YES");
        var run = run(vote(2, "easy?"), model);
        assertThat(run.value().winner()).contains(new Label("YES"));
    }

    @Test
    void a_full_tally_asks_for_those_that_did_not_count() {
        var model = ScriptedModel.saying(prompt -> "NO");
        var full =
                Split.byRepetition(5, Ask.system("easy?").labels("YES", "NO")).merge(Merge.vote());
        assertThat(run(full, model).value().toString()).endsWith("Majority: YES (3/5)");
        assertThat(model.prompts()).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> wherever_a_crash_comes_what_was_written_down_counts_once_more() {
        return Shape.early().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> crash(shape)));
    }

    /** Until it is written down who counts, that is open. Of a long journal not every line is tried, but the last are. */
    private <I, R> void crash(Shape<I, R> shape) {
        var whole = folder.resolve("whole " + shape.name());
        var undisturbed = shape.run(shape.model(), whole);
        var lines = Journals.lines(whole);
        for (int k = lines.size(); k > 0; k -= k < lines.size() - 5 ? Math.max(1, lines.size() / 20) : 1) {
            var left = Journals.cut(whole, k, folder.resolve(shape.name() + " cut after " + k));
            var kept = Journals.lines(left, Line.Answered.class).stream()
                    .map(Line.Answered::key)
                    .toList();
            var folded = folds(left) == folds(whole);
            var model = shape.model();
            var resumed = shape.run(model, left);
            assertThat(resumed.whole()).as("after %d lines", k).isEqualTo(undisturbed.whole());
            assertThat(Journals.lines(left).stream()
                            .skip(k)
                            .filter(Line.Intent.class::isInstance)
                            .map(line -> ((Line.Intent) line).key()))
                    .as("asked after %d lines", k)
                    .doesNotHaveDuplicates()
                    .noneMatch(kept::contains);
            if (folded) {
                assertThat(model.prompts()).as("after %d lines", k).isEmpty();
                assertThat(resumed.value().toString())
                        .isEqualTo(undisturbed.value().toString());
            }
        }
    }

    private static int folds(Path journal) {
        return Journals.lines(journal, Line.Merged.class).size();
    }

    private static Job<String, List<String>> within(Duration limit) {
        return Split.byVolume((String text) -> text.chars().mapToObj(Character::toString))
                .each(Ask.system("spell"))
                .within(limit)
                .merge((parts, call) ->
                        parts.done().stream().map(Part.Done::value).toList());
    }

    @Test
    void who_was_late_is_late_again_and_has_more_time_under_another_limit() {
        var slow = run(within(Duration.ofMillis(300)), ScriptedModel.saying(prompt -> spelt(prompt, true)));
        assertThat(slow.value()).containsExactly("s", "o", "p");
        var never = ScriptedModel.saying(prompt -> "asked");
        assertThat(run(within(Duration.ofMillis(300)), never).value()).containsExactly("s", "o", "p");
        assertThat(never.prompts()).isEmpty();
        var model = ScriptedModel.saying(prompt -> spelt(prompt, false));
        assertThat(run(within(Duration.ofSeconds(30)), model).value()).containsExactly("s", "o", "u", "p");
        assertThat(model.prompts()).hasSize(1);
    }

    private static String spelt(Prompt prompt, boolean hangs) throws InterruptedException {
        if (hangs && prompt.user().equals("u")) {
            NEVER.await();
        }
        return prompt.user();
    }

    @Test
    void an_account_that_was_mended_is_asked_for_all_that_is_missing() {
        var broken = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("u")) {
                throw new ModelException.Stop("no credit");
            }
            return prompt.user();
        });
        try {
            assertThat(run(within(Duration.ofSeconds(30)), broken).whole()).isFalse();
        } catch (RunFailedException refusedFirst) {
            assertThat(refusedFirst).hasMessageContaining("no credit");
        }
        var mended = ScriptedModel.saying(Prompt::user);
        assertThat(run(within(Duration.ofSeconds(30)), mended).value()).containsExactly("s", "o", "u", "p");
    }

    @Test
    void a_run_that_was_cancelled_decided_nothing() {
        var cancelled = folder.resolve("cancelled");
        var running = Thread.currentThread();
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("u")) {
                running.interrupt();
                NEVER.await();
            }
            return prompt.user();
        });
        try (var fanfold = Fanfold.on(model).journal(cancelled).open()) {
            assertThatThrownBy(() -> fanfold.run(within(Duration.ofSeconds(30)), "soup"))
                    .isInstanceOf(RunCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Journals.lines(cancelled, Line.Merged.class)).isEmpty();
    }

    @Test
    void runs_of_one_runtime_go_by_one_another() {
        var hang = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            if (hang.getAndIncrement() == 3) {
                NEVER.await();
            }
            return "YES";
        });
        try (var fanfold =
                Fanfold.on(model).journal(folder.resolve("one runtime")).open()) {
            var first = fanfold.run(vote(4, "new?"), "soup").value().toString();
            var calls = model.prompts().size();
            assertThat(fanfold.run(vote(4, "new?"), "soup").value().toString()).isEqualTo(first);
            assertThat(model.prompts()).hasSize(calls);
        }
    }
}
