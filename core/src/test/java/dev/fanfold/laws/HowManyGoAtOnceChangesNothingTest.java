package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first that come hang, and there are more of them than a later run has places for. */
@DisplayName("What counted once counts again, however many went at once then, and go now")
@Timeout(120)
class HowManyGoAtOnceChangesNothingTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"(\\d+)\"");

    /** By then all that do not hang have long been answered, on a busy machine too. */
    private static final Duration LATE = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_vote_that_was_decided_comes_to_the_same_tally() {
        return Stream.of(400, 64, 8)
                .flatMap(then -> again("a vote at " + then, then, vote(then), () -> "soup", voting(then)));
    }

    @TestFactory
    Stream<DynamicTest> a_stitch_that_was_late_comes_to_the_same_text() {
        return Stream.of(32, 8)
                .flatMap(
                        then -> again("a stitch at " + then, then, stitch(), () -> lines(2 * then), hanging(then / 2)));
    }

    @TestFactory
    Stream<DynamicTest> parts_that_were_late_are_missing_from_the_merge_again() {
        return Stream.of(32, 8)
                .flatMap(then -> again("a merge at " + then, then, merged(), () -> lines(2 * then), hanging(then / 2)));
    }

    @TestFactory
    Stream<DynamicTest> batches_that_were_late_are_late_again_and_so_is_what_others_left() {
        return Stream.of(16, 8)
                .flatMap(then -> again(
                        "batches at " + then,
                        then,
                        batches(),
                        () -> new StringReader(lines(6 * then)),
                        batching(then)));
    }

    private <I, R> Stream<DynamicTest> again(
            String name, int then, Job<I, R> job, Supplier<I> input, ScriptedModel.Script script) {
        var journal = folder.resolve(name);
        var first = told(Fanfold.on(ScriptedModel.saying(script)).atOnce(then).journal(journal), job, input);
        return Stream.of(1, 4, 64)
                .map(now -> DynamicTest.dynamicTest(name + ", again at " + now, () -> {
                    var never = ScriptedModel.saying(prompt -> "asked anew");
                    assertThat(told(Fanfold.on(never).atOnce(now).replaying(journal), job, input))
                            .as("replayed")
                            .isEqualTo(first);
                    var copy = Files.copy(journal, folder.resolve(name + " resumed at " + now));
                    for (int times = 1; times <= 2; times++) {
                        assertThat(told(Fanfold.on(never).atOnce(now).journal(copy), job, input))
                                .as("resumed %d times", times)
                                .isEqualTo(first);
                    }
                    assertThat(never.prompts()).isEmpty();
                }));
    }

    private static <I, R> List<String> told(Fanfold.Options options, Job<I, R> job, Supplier<I> input) {
        try (var fanfold = options.open()) {
            return told(fanfold.run(job, input.get()));
        }
    }

    private static List<String> told(Run<?> run) {
        return Stream.concat(
                        Stream.of(run.value().toString()),
                        run.parts().stream().map(HowManyGoAtOnceChangesNothingTest::told))
                .toList();
    }

    private static String told(Part<?> part) {
        return part.id()
                + switch (part) {
                    case Part.Done<?> done -> ": " + done.value();
                    case Part.Failed<?> failed -> " failed: " + failed.why();
                    case Part.Skipped<?> skipped -> " skipped: " + skipped.why();
                };
    }

    private static Job<String, ?> vote(int ballots) {
        return Split.byRepetition(ballots, Ask.system("easy?").labels("YES", "NO"))
                .merge(Merge.vote().stopWhenDecided());
    }

    /** Just under one half hangs; so all others have to count. */
    private static ScriptedModel.Script voting(int ballots) {
        var come = new AtomicInteger();
        return prompt -> {
            if (come.getAndIncrement() < (ballots - 1) / 2) {
                NEVER.await();
            }
            return "YES";
        };
    }

    private static Job<String, ?> stitch() {
        return Split.byVolume((String text) -> text.lines())
                .each(Ask.system("tag"))
                .within(LATE)
                .merge(Merge.stitch());
    }

    private static Job<String, ?> merged() {
        return Split.byVolume((String text) -> text.lines())
                .each(Ask.system("tag"))
                .within(LATE)
                .merge((parts, call) ->
                        parts.done().stream().map(Part.Done::value).toList());
    }

    private static Job<Reader, ?> batches() {
        return Split.byVolume(Records.lines().batchesOf(2))
                .each(Ask.items("tag").labels("even", "odd"))
                .within(LATE)
                .merge(Merge.stitch());
    }

    /** Each third record is not answered in company. */
    private static ScriptedModel.Script batching(int first) {
        return prompt -> {
            var records = RECORD.matcher(prompt.user()).results().toList();
            if (records.stream().anyMatch(record -> number(record) < first)) {
                NEVER.await();
            }
            return records.stream()
                    .filter(record -> records.size() == 1 || number(record) % 3 != 0)
                    .map(record -> "{\"id\":\"" + record.group(1) + "\",\"answer\":\"odd\"}")
                    .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
        };
    }

    private static int number(MatchResult record) {
        return Integer.parseInt(record.group(2));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }

    private static ScriptedModel.Script hanging(int first) {
        return prompt -> {
            if (Integer.parseInt(prompt.user()) < first) {
                NEVER.await();
            }
            return "on " + prompt.user();
        };
    }
}
