package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnePass;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Ask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A fold in one pass")
@Timeout(60)
class FoldsInOnePassTest {
    private static final ScriptedModel ECHO = ScriptedModel.saying(prompt -> prompt.user());

    private static Splitter<String, String> numbers(int count) {
        return input -> IntStream.range(0, count).mapToObj(Integer::toString);
    }

    private static Job<String, Counts<String>> count(Splitter<String, String> where, Function<String, String> key) {
        return Split.byVolume(where).each(Ask.system("Say it.")).merge(Merge.count(key));
    }

    private static Fanfold fanfold(ScriptedModel model) {
        return Fanfold.on(model).atOnce(4).open();
    }

    @Test
    void that_breaks_with_an_error_stops_the_calls_on_the_wire() {
        var othersAsk = new CountDownLatch(3);
        var never = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (!prompt.user().equals("0")) {
                othersAsk.countDown();
                never.await();
            }
            othersAsk.await();
            return prompt.user();
        });
        try (var fanfold = fanfold(model)) {
            var count = count(numbers(4), value -> {
                throw new StackOverflowError("deep");
            });
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(count, ""))
                    .withMessageContaining("deep");
            assertThat(model.onTheWire()).isZero();
        }
    }

    @Test
    void says_of_an_answer_without_a_key_why_it_has_none() {
        try (var fanfold = fanfold(ECHO)) {
            var run = fanfold.run(
                    count(numbers(4), value -> {
                        if (value.equals("2")) {
                            throw new IllegalStateException("odd one");
                        }
                        return value;
                    }),
                    "");
            assertThat(run.value().keyless()).isEqualTo(1);
            var ledger = run.folds().getLast().ledger().orElseThrow();
            assertThat(ledger.lines()).singleElement().asString().contains("odd one");
            assertThat(ledger.unlisted().all()).isEqualTo(3);
        }
    }

    /** Takes so many parts, and breaks at the next, or at its end where none is left. */
    private record Breaking(int after) implements OnePass<String, Long> {
        @Override
        public Taking<String, Long> begin() {
            return new Taking<>() {
                private int taken;

                @Override
                public Ledger.Fate take(Part<String> part) {
                    if (taken++ == after) {
                        throw new IllegalStateException("full");
                    }
                    return new Ledger.Fate.Used("taken");
                }

                @Override
                public Long result() {
                    throw new IllegalStateException("no result");
                }
            };
        }
    }

    private static Job<String, Long> breaking(Splitter<String, String> where, int after) {
        return Split.byVolume(where).each(Ask.system("Say it.")).merge(new Breaking(after));
    }

    @Test
    void that_breaks_at_its_end_fails_as_any_merge_does() {
        try (var fanfold = fanfold(ECHO)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(breaking(numbers(4), 4), ""))
                    .withMessage("the merge failed: no result; kept: 4 of 4 parts")
                    .satisfies(failure -> assertThat(failure.effort().calls())
                            .as("what was paid")
                            .isEqualTo(4));
        }
    }

    @Test
    void keeps_the_part_at_which_it_breaks() {
        try (var fanfold = fanfold(ECHO)) {
            var failure =
                    catchThrowableOfType(RunFailedException.class, () -> fanfold.run(breaking(numbers(6), 2), ""));
            assertThat(failure.parts()).extracting(part -> part.id().name()).contains("piece 3");
        }
    }

    @Test
    void that_breaks_waits_for_no_more_input_to_say_so() {
        var never = new CountDownLatch(1);
        Splitter<String, String> waits =
                input -> Stream.iterate(0, i -> i + 1).map(i -> i == 10 ? awaited(never) : Integer.toString(i));
        try (var fanfold = fanfold(ECHO)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(breaking(waits, 2), ""))
                    .withMessageContaining("full");
        }
    }

    @Test
    void of_an_input_without_an_end_ends_when_it_is_cancelled() throws InterruptedException {
        var many = new CountDownLatch(1_000);
        var endless = count(
                input -> Stream.iterate(0, i -> i + 1)
                        .peek(i -> many.countDown())
                        .map(i -> Integer.toString(i)),
                value -> "all");
        try (var fanfold = fanfold(ECHO)) {
            var running = fanfold.start(endless, "");
            many.await();
            running.cancel();
            assertThatExceptionOfType(RunCancelledException.class).isThrownBy(running::await);
        }
    }

    @Test
    void of_too_few_parts_names_the_first_that_failed_and_holds_none_that_it_took() {
        var model = ScriptedModel.saying(prompt -> {
            if (!prompt.user().equals("0")) {
                throw new ModelException.BadRequest("not this");
            }
            return "x";
        });
        var job = Split.byVolume(numbers(3))
                .each(Ask.system("Say it."))
                .atLeast(2)
                .merge(Merge.count(value -> value));
        try (var fanfold = fanfold(model)) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(job, ""));
            assertThat(failure)
                    .hasMessage("only 1 of 3 parts are done, and at least 2 were wanted; piece 2 failed: not this");
            assertThat(failure.firstFailure().map(part -> part.id().name())).isEqualTo(Optional.of("piece 2"));
            assertThat(failure.parts()).isEmpty();
            assertThat(failure.effort().calls()).isEqualTo(3);
        }
    }

    @Test
    void that_a_value_stands_in_for_tells_in_its_note_what_failed() {
        var model = ScriptedModel.saying(prompt -> {
            throw new ModelException.BadRequest("not this");
        });
        try (var fanfold = fanfold(model)) {
            var job = count(numbers(3), value -> value);
            var run = fanfold.run(job.orElse(new Counts<>(List.of(), 0, 0, 0)), "");
            assertThat(run.effort().calls()).isEqualTo(3);
            assertThat(run.effort().notes()).asString().contains("no part is done; piece 1 failed: not this");
        }
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "late";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
