package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.MissingAnswerException;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Spent;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A replay gives the same bytes, and asks nobody")
@Timeout(120)
class ReplayTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatever_was_done_comes_out_the_same() {
        return Stream.concat(Shape.all(), Shape.early())
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> replay(shape, Line.Prompts.KEPT)));
    }

    @TestFactory
    Stream<DynamicTest> keys_are_enough() {
        return Shape.all()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> replay(shape, Line.Prompts.HASHED)));
    }

    private <I, R> void replay(Shape<I, R> shape, Line.Prompts prompts) {
        var journal = folder.resolve(shape.name() + prompts);
        var model = shape.model();
        Run<R> first;
        try (var fanfold = Fanfold.on(model)
                .journal(Journalling.at(journal).prompts(prompts))
                .open()) {
            first = fanfold.run(shape.job(), shape.input().get());
        }
        var bytes = bytes(journal);
        for (int again = 0; again < 3; again++) {
            var second = replayed(shape, journal);
            assertThat(second.value().toString()).isEqualTo(first.value().toString());
            assertThat(told(second.parts())).isEqualTo(told(first.parts()));
            assertThat(second.whole()).isEqualTo(first.whole());
            assertThat(second.effort().calls()).isZero();
            assertThat(second.effort().recalled()).isEqualTo(model.prompts().size());
            assertThat(second.effort().spent()).isEqualTo(Spent.NOTHING);
        }
        assertThat(bytes(journal)).isEqualTo(bytes);
    }

    @TestFactory
    Stream<DynamicTest> what_failed_fails_in_the_same_words() {
        return Shape.failing().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> replayFailure(shape)));
    }

    private <I, R> void replayFailure(Shape<I, R> shape) {
        var journal = folder.resolve(shape.name());
        var model = shape.model();
        var first = catchThrowableOfType(RunFailedException.class, () -> shape.run(model, journal));
        var bytes = bytes(journal);
        for (int again = 0; again < 3; again++) {
            var second = catchThrowableOfType(RunFailedException.class, () -> replayed(shape, journal));
            assertThat(second).hasMessage(first.getMessage());
            assertThat(told(second.parts())).isEqualTo(told(first.parts()));
            assertThat(second.firstFailure().map(part -> part.cause().getClass()))
                    .isEqualTo(first.firstFailure().map(part -> part.cause().getClass()));
        }
        assertThat(bytes(journal)).isEqualTo(bytes);
    }

    private static <I, R> Run<R> replayed(Shape<I, R> shape, Path journal) {
        try (var fanfold = Fanfold.on(never()).replaying(journal).open()) {
            var run = fanfold.run(shape.job(), shape.input().get());
            assertThat(fanfold.spent()).isEqualTo(Spent.NOTHING);
            return run;
        }
    }

    private static ScriptedModel never() {
        return ScriptedModel.saying(prompt -> {
            throw new AssertionError("a replay asked " + prompt.user());
        });
    }

    private static List<String> told(List<? extends Part<?>> parts) {
        return parts.stream().map(ReplayTest::told).toList();
    }

    private static String told(Part<?> part) {
        return part.id()
                + switch (part) {
                    case Part.Done<?> done -> ": " + done.value();
                    case Part.Failed<?> failed -> " failed: " + failed.why();
                    case Part.Skipped<?> skipped -> " skipped: " + skipped.why();
                };
    }

    private static byte[] bytes(Path journal) {
        try {
            return Files.readAllBytes(journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_missing_after_a_crash_fails_and_what_is_there_is_given() {
        var shape = Shape.pieces();
        var whole = folder.resolve("whole");
        shape.run(shape.model(), whole);
        var lines = Journals.lines(whole);
        var second = lines.indexOf(Journals.lines(whole, Line.Answered.class).get(1));
        var left = Journals.cut(whole, second + 1, folder.resolve("left"));
        var bytes = bytes(left);
        var run = replayed(shape, left);
        assertThat(run.whole()).isFalse();
        assertThat(run.parts()).filteredOn(Part.Done.class::isInstance).hasSize(2);
        assertThat(run.parts())
                .filteredOn(Part.Failed.class::isInstance)
                .hasSize(2)
                .allSatisfy(part -> assertThat(((Part.Failed<?>) part).cause())
                        .isInstanceOf(MissingAnswerException.class)
                        .hasMessageMatching(
                                "not in the journal: what piece \\d asks of .*scripted.*; run the same with " + left
                                        + " as its journal, not as a replay, to have it asked"));
        assertThat(bytes(left)).isEqualTo(bytes);
    }

    @Test
    void jobs_that_share_a_piece_in_one_part_each_find_their_own_answer() {
        Job<String, String> draws = Split.byVolume((String text) -> text.lines())
                .each(Shape.DRAW)
                .merge((parts, call) ->
                        parts.done().stream().map(Part.Done::value).collect(Collectors.joining("+")));
        Work<String, String> both =
                (input, call) -> call.ask(draws, "head\n" + input) + " or " + call.ask(draws, "head\nother");
        assertReplayedAndResumed(both);
    }

    @Test
    void votes_in_one_request_in_one_part_each_find_their_own_answer() {
        var vote = Split.byRepetition(4, Ask.system("easy?").temperature(1))
                .asOneRequest()
                .merge((rivals, call) ->
                        rivals.done().stream().map(Part.Done::value).collect(Collectors.joining("+")));
        Job<String, String> other = vote.within(Duration.ofMinutes(1));
        Work<String, String> both = (input, call) -> call.ask(vote, "soup") + " or " + call.ask(other, "soup");
        assertReplayedAndResumed(both);
    }

    /** Each answer is another one, so that no two are mistaken for one another. */
    private void assertReplayedAndResumed(Work<String, String> work) {
        var journal = folder.resolve("own");
        var job = Shape.lines(work);
        var model = new Drawing();
        String first;
        try (var fanfold = Fanfold.on(model).journal(journal).open()) {
            first = fanfold.run(job, "a\nb").value().toString();
        }
        var drawn = model.numbers.get();
        for (int again = 0; again < 3; again++) {
            try (var replay = Fanfold.on(model).replaying(journal).open()) {
                assertThat(replay.run(job, "a\nb").value()).hasToString(first);
            }
            try (var resumed = Fanfold.on(model).journal(journal).open()) {
                assertThat(resumed.run(job, "a\nb").value()).hasToString(first);
            }
        }
        assertThat(model.numbers).hasValue(drawn);
    }

    @Test
    void a_torn_tail_stays_and_is_told() throws IOException {
        var shape = Shape.pieces();
        var journal = folder.resolve("torn");
        shape.run(shape.model(), journal);
        Files.writeString(journal, "0123abcd {\"type\":", StandardOpenOption.APPEND);
        var bytes = bytes(journal);
        try (var fanfold = Fanfold.on(never()).replaying(journal).open()) {
            assertThat(fanfold.run(shape.job(), "a\nb\nc\nd").whole()).isTrue();
            assertThat(fanfold.damages().count()).isEqualTo(1);
            assertThat(fanfold.lastRun()).isPresent();
        }
        assertThat(bytes(journal)).isEqualTo(bytes);
    }

    @Test
    void neither_a_budget_nor_hedging_nor_an_outage_that_is_over_is_looked_at() {
        var shape = Shape.pieces();
        var journal = folder.resolve("rules");
        shape.run(shape.model(), journal);
        try (var fanfold = Fanfold.on(never())
                .budget(Money.ZERO)
                .tokenBudget(0)
                .hedging(Hedging.usual())
                .replaying(journal)
                .open()) {
            assertThat(fanfold.run(shape.job(), "a\nb\nc\nd").whole()).isTrue();
        }
    }

    @Test
    void a_missing_file_and_one_that_is_no_journal_are_refused() throws IOException {
        var missing = Fanfold.on(never()).replaying(folder.resolve("missing"));
        assertThatThrownBy(missing::open)
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("missing: name a file that an earlier run has kept");
        assertThat(folder.resolve("missing")).doesNotExist();
        var notes = Fanfold.on(never()).replaying(Files.writeString(folder.resolve("notes"), "buy milk"));
        assertThatThrownBy(notes::open).isInstanceOf(JournalException.class).hasMessageContaining("is no journal");
    }

    @Test
    void a_journal_that_a_run_writes_to_is_refused_and_one_that_is_replayed_cannot_be_written() {
        var shape = Shape.pieces();
        var journal = folder.resolve("busy");
        var replay = Fanfold.on(never()).replaying(journal);
        var live = Fanfold.on(shape.model()).journal(journal);
        try (var writing = live.open()) {
            assertThat(writing.run(shape.job(), "a").whole()).isTrue();
            assertThatThrownBy(replay::open)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is in use by this process");
        }
        try (var one = replay.open();
                var other = replay.open()) {
            assertThat(one.run(shape.job(), "a").whole()).isTrue();
            assertThat(other.run(shape.job(), "a").whole()).isTrue();
            assertThatThrownBy(live::open)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is in use by this process");
        }
        live.open().close();
        replay.open().close();
    }

    @Test
    void a_refusal_is_of_the_same_kind_again() {
        var shape = Shape.of("refused", Shape.lines(Ask.system("tag")), "a\nb", prompt -> {
            if (prompt.user().equals("b")) {
                throw new ModelException.Transient("cut off on b");
            }
            return "fine";
        });
        var journal = folder.resolve("refused");
        try (var fanfold = Fanfold.on(shape.model())
                .retries(RetryRules.none())
                .journal(journal)
                .open()) {
            assertThat(fanfold.run(shape.job(), "a\nb").whole()).isFalse();
        }
        assertThat(replayed(shape, journal).parts())
                .last()
                .satisfies(part -> assertThat(((Part.Failed<?>) part).cause())
                        .isInstanceOf(ModelException.Transient.class)
                        .hasMessage("cut off on b"));
    }

    /** Says something else each time, eight samples at once. */
    private static final class Drawing implements Model {
        private final AtomicInteger numbers = new AtomicInteger();

        @Override
        public Endpoint endpoint() {
            return Endpoint.live("script", "scripted");
        }

        @Override
        public int samplesAtOnce() {
            return 8;
        }

        @Override
        public Reply reply(Prompt prompt) {
            var samples = IntStream.range(0, prompt.samples())
                    .mapToObj(any -> new Sample("answer " + numbers.incrementAndGet(), Sample.Finish.WHOLE));
            return new Reply(samples.toList(), new Usage(10, 0, 5), RateNews.none());
        }
    }
}
