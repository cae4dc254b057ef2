package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnePass;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RefuteCoreTest {
    static final ScriptedModel ECHO = ScriptedModel.saying(prompt -> prompt.user());

    static Job<String, Stitched<String>> job(Splitter<String, String> where) {
        return Split.byVolume(where).each(Ask.system("Say it.")).merge(Merge.stitch());
    }

    static Splitter<String, String> numbers(int count) {
        return input -> IntStream.range(0, count).mapToObj(Integer::toString);
    }

    static Splitter<String, String> endless() {
        return input -> Stream.iterate(0, i -> i + 1).map(i -> Integer.toString(i));
    }

    static Fanfold fanfold(ScriptedModel model) {
        return Fanfold.on(model).atOnce(4).open();
    }

    static List<String> names(Stream<? extends Part<?>> parts) {
        return parts.map(Part::id).map(PartId::name).toList();
    }

    @Test
    void t01_no_part_is_lost_where_the_time_is_up_while_a_part_is_handed_on() throws Exception {
        try (var fanfold = fanfold(ECHO);
                var stream = fanfold.stream(job(numbers(300)).within(Duration.ofSeconds(3)), "")) {
            Thread.sleep(4_000); // the run is stuck handing on part 65
            var taken = new ArrayList<Part<String>>();
            var failure = catchThrowableOfType(
                    RunFailedException.class, () -> stream.parts().forEach(taken::add));
            System.err.println("t01 " + failure + " " + failure.parts().size());
            var all = names(Stream.concat(taken.stream(), failure.parts().stream()));
            assertThat(all)
                    .startsWith(IntStream.rangeClosed(1, 70).mapToObj(i -> "piece " + i).toArray(String[]::new));
        }
    }

    @Test
    void t02_an_error_in_a_key_stops_the_calls() throws Exception {
        var gone = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            if (!prompt.user().equals("0")) {
                try {
                    Thread.sleep(3_000);
                } catch (InterruptedException e) {
                    gone.incrementAndGet();
                    throw e;
                }
            }
            return prompt.user();
        });
        var count = Split.byVolume(numbers(4)).each(Ask.system("Say it.")).merge(Merge.count(value -> {
            throw new StackOverflowError("deep");
        }));
        try (var fanfold = fanfold(model)) {
            var thrown = catchThrowable(() -> fanfold.run(count, ""));
            System.err.println("t02 " + thrown);
            assertThat(model.onTheWire()).as("calls still on the wire after the run").isZero();
            assertThat(thrown).isInstanceOf(RunFailedException.class);
        }
    }

    @Test
    void t03_an_input_that_cannot_be_closed_loses_no_answer() {
        Splitter<String, String> leaky = input -> Stream.of("0", "1").onClose(() -> {
            throw new IllegalStateException("cannot close");
        });
        try (var fanfold = fanfold(ECHO)) {
            var thrown = catchThrowable(() -> fanfold.run(job(leaky), ""));
            System.err.println("t03 " + thrown);
            assertThat(thrown).satisfiesAnyOf(
                    it -> assertThat(it).isNull(),
                    it -> assertThat(((RunFailedException) it).parts()).hasSize(2));
        }
    }

    @Test
    void t04_asking_for_the_parts_a_second_time_does_not_hang() {
        try (var fanfold = fanfold(ECHO);
                var stream = fanfold.stream(job(numbers(3)), "")) {
            assertThat(stream.parts()).hasSize(3);
            assertThat(stream.parts()).isEmpty();
        }
    }

    @Test
    void t05_a_part_is_handed_on_though_the_input_has_nothing_more_to_read_yet() throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        Splitter<String, String> conversation = input -> Stream.generate(() -> {
            try {
                return lines.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
        try (var fanfold = fanfold(ECHO);
                var stream = fanfold.stream(job(conversation), "")) {
            var parts = stream.parts().iterator();
            for (int i = 0; i < 3; i++) {
                lines.add("line " + i);
                var got = new AtomicBoolean();
                var t = Thread.ofVirtual().start(() -> {
                    parts.next();
                    got.set(true);
                });
                t.join(Duration.ofSeconds(2));
                assertThat(got).as("answer to line %d while the input waits", i).isTrue();
            }
        }
    }

    @Test
    void t06_a_failed_part_stops_its_siblings_though_the_input_waits() throws Exception {
        var stopped = new CountDownLatch(1);
        var began = new CountDownLatch(1);
        var hold = new CountDownLatch(1);
        Splitter<String, String> waits = input -> Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 2) {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return Integer.toString(i);
        });
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("0")) {
                began.await();
                throw new ModelException.Stop("no money");
            }
            began.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                stopped.countDown();
                throw e;
            }
            return "";
        });
        try (var fanfold = fanfold(model)) {
            var running = fanfold.start(job(waits), "");
            boolean in = stopped.await(2, TimeUnit.SECONDS);
            running.cancel();
            assertThat(in).as("sibling interrupted").isTrue();
        }
    }

    @Test
    void t07_time_that_is_up_ends_a_count_of_an_endless_input_or_at_least_cancel_does() throws Exception {
        var count = Split.byVolume(endless())
                .each(Ask.system("Say it."))
                .within(Duration.ofMillis(200))
                .merge(Merge.count(value -> "all"));
        try (var fanfold = fanfold(ECHO)) {
            var running = fanfold.start(count, "");
            Thread.sleep(2_000);
            System.err.println("t07 ended at its deadline: " + running.ended());
            running.cancel();
            Thread.sleep(2_000);
            assertThat(running.ended()).isTrue();
        }
    }

    @Test
    void t08_the_ledger_says_how_an_answer_came_to_have_no_key() {
        var count = Split.byVolume(numbers(4)).each(Ask.system("Say it.")).merge(Merge.count(value -> {
            if (value.equals("2")) {
                throw new IllegalStateException("odd one");
            }
            return value;
        }));
        try (var fanfold = fanfold(ECHO)) {
            var run = fanfold.run(count, "");
            assertThat(run.value().keyless()).isEqualTo(1);
            var ledger = run.folds().getLast().ledger().orElseThrow();
            assertThat(ledger.lines().toString()).contains("odd one");
            assertThat(ledger.unlisted().all()).isEqualTo(3);
        }
    }

    record Breaking(boolean atEnd) implements OnePass<String, Long> {
        @Override
        public Taking<String, Long> begin() {
            return new Taking<>() {
                private long n;

                @Override
                public Ledger.Fate take(Part<String> part) {
                    if (!atEnd && n++ == 2) {
                        throw new IllegalStateException("full");
                    }
                    return new Ledger.Fate.Used("x");
                }

                @Override
                public Long result() {
                    throw new IllegalStateException("no result");
                }
            };
        }
    }

    @Test
    void t09_a_fold_that_breaks_at_its_end_fails_the_run_as_any_merge_does() {
        var job = Split.byVolume(numbers(4)).each(Ask.system("Say it.")).merge(new Breaking(true));
        try (var fanfold = fanfold(ECHO)) {
            assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> fanfold.run(job, ""));
        }
    }

    @Test
    void t10_a_part_at_which_a_fold_breaks_is_kept() {
        var job = Split.byVolume(numbers(6)).each(Ask.system("Say it.")).merge(new Breaking(false));
        try (var fanfold = fanfold(ECHO)) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(job, ""));
            System.err.println("t10 " + failure.getMessage());
            assertThat(names(failure.parts().stream())).contains("piece 3");
        }
    }

    @Test
    void t11_too_few_parts_for_a_count_still_tell_which_failed() {
        var model = ScriptedModel.saying(prompt -> {
            if (!prompt.user().equals("0")) {
                throw new ModelException.BadRequest("no");
            }
            return "x";
        });
        var job = Split.byVolume(numbers(3)).each(Ask.system("Say it.")).atLeast(2).merge(Merge.count(v -> v));
        try (var fanfold = fanfold(model)) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(job, ""));
            System.err.println("t11 " + failure.getMessage() + " parts " + names(failure.parts().stream()));
            assertThat(failure.parts()).isNotEmpty();
        }
    }

    @Test
    void t12_a_fallback_for_a_count_counts_what_was_tried() {
        var model = ScriptedModel.saying(prompt -> {
            throw new ModelException.BadRequest("no");
        });
        var job = Split.byVolume(numbers(3)).each(Ask.system("Say it.")).merge(Merge.count(v -> v));
        try (var fanfold = fanfold(model)) {
            var run = fanfold.run(
                    job.orElse(new dev.fanfold.merge.count.Counts<String>(List.of(), 0, 0, 0)), "");
            System.err.println("t12 " + run.timing() + " " + run.parts() + " " + run.effort().calls());
            assertThat(run.parts()).hasSize(3);
        }
    }

    @Test
    void t13_time_that_a_slow_taker_takes_is_not_laid_at_the_engines_door() throws Exception {
        try (var fanfold = fanfold(ECHO);
                var stream = fanfold.stream(job(numbers(400)), "")) {
            stream.parts().forEach(part -> {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            System.err.println("t13 " + stream.run().wall());
        }
    }

    @Test
    void t14_a_broken_run_does_not_wait_for_more_input_to_say_so() throws Exception {
        var hold = new CountDownLatch(1);
        Splitter<String, String> waits = input -> Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 10) {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return Integer.toString(i);
        });
        var job = Split.byVolume(waits).each(Ask.system("Say it.")).merge(new Breaking(false));
        try (var fanfold = fanfold(ECHO)) {
            var running = fanfold.start(job, "");
            Thread.sleep(2_000);
            boolean ended = running.ended();
            running.cancel();
            assertThat(ended).isTrue();
        }
    }

    static Job<String, Stitched<dev.fanfold.result.Item<dev.fanfold.work.Label>>> items(int atLeast) {
        return Split.byVolume(dev.fanfold.split.Batches.<String>of(20, in -> IntStream.range(0, 40)
                        .mapToObj(i -> new dev.fanfold.split.Entry.Good("m" + i, "t", i + 1, "t"))))
                .each(Ask.items("Tag.").labels("a", "b"))
                .atLeast(atLeast)
                .merge(Merge.stitch());
    }

    static final ScriptedModel HALF = ScriptedModel.saying(prompt -> {
        Thread.sleep(20);
        return prompt.user().lines().count() == 1
                ? "{\"answers\":[]}"
                : "{\"answers\":[{\"id\":\"r1\",\"answer\":\"a\"}]}";
    });

    @Test
    void t15_a_failed_run_over_batches_tells_what_it_took() {
        try (var fanfold = fanfold(HALF)) {
            var failure = catchThrowableOfType(RunFailedException.class, () -> fanfold.run(items(40), ""));
            var calls = failure.parts().stream().mapToInt(part -> part.effort().calls()).sum();
            System.err.println("t15 " + failure.getMessage() + " calls " + calls + " of " + HALF.prompts().size());
            assertThat(calls).isPositive();
        }
    }

    @Test
    void t16_the_timing_of_a_fallback_over_batches_counts_the_same_as_that_of_the_batches() {
        try (var fanfold = fanfold(HALF)) {
            var whole = fanfold.run(items(1), "").timing();
            var fell = fanfold.run(items(40).orElse(new Stitched<>(List.of())), "").timing();
            System.err.println("t16 " + whole + " | " + fell);
            assertThat(fell.parts()).isEqualTo(whole.parts());
            assertThat(fell.oneByOne()).isPositive();
        }
    }
}
