package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Splitter;
import dev.fanfold.split.Trail;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Parts that are taken one by one while the run goes on")
@Timeout(60)
class PartsOneByOneTest {
    private static final int AT_ONCE = 4;
    private static final int AHEAD = 16 * AT_ONCE;
    private static final int READY = 64;

    private static Job<String, Stitched<String>> job(Splitter<String, String> where) {
        return Split.byVolume(where).each(Ask.system("Say it.")).merge(Merge.stitch());
    }

    private static Splitter<String, String> numbers(int count) {
        return input -> IntStream.range(0, count).mapToObj(Integer::toString);
    }

    private static Fanfold fanfold(ScriptedModel model) {
        return Fanfold.on(model).atOnce(AT_ONCE).open();
    }

    private static List<String> names(Stream<? extends Part<?>> parts) {
        return parts.map(Part::id).map(PartId::name).toList();
    }

    @Test
    void come_in_the_order_of_the_split_while_later_ones_still_run() {
        var secondAnswered = new CountDownLatch(1);
        var firstTaken = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            switch (prompt.user()) {
                case "0" -> secondAnswered.await();
                case "1" -> secondAnswered.countDown();
                default -> firstTaken.await(); // the last is not answered before the first is taken
            }
            return prompt.user();
        });
        try (var fanfold = fanfold(model);
                var stream = fanfold.stream(job(numbers(3)), "")) {
            var values = stream.parts()
                    .peek(part -> firstTaken.countDown())
                    .map(part -> ((Part.Done<String>) part).value())
                    .toList();
            assertThat(values).containsExactly("0", "1", "2");
            assertThat(stream.run().value().done()).isEqualTo(3);
            assertThat(stream.run().whole()).isTrue();
        }
    }

    @Test
    void leave_no_gap_where_one_failed_and_the_run_says_so() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("1")) {
                throw new ModelException.BadRequest("not this");
            }
            return prompt.user();
        });
        try (var fanfold = fanfold(model);
                var stream = fanfold.stream(job(numbers(4)), "")) {
            assertThat(names(stream.parts())).containsExactly("piece 1", "piece 2", "piece 3", "piece 4");
            assertThat(stream.run().value()).hasToString("3 of 4 done, 1 failed");
            assertThat(stream.run().whole()).isFalse();
            assertThat(stream.run().parts()).singleElement().isInstanceOf(Part.Failed.class);
            assertThat(stream.run()
                            .folds()
                            .getLast()
                            .ledger()
                            .orElseThrow()
                            .unlisted()
                            .all())
                    .isEqualTo(3);
        }
    }

    /** An input without an end, which tells how far it was read ahead of what was taken. */
    private static final class Endless implements Splitter<String, String> {
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger furthest = new AtomicInteger();
        private final CountDownLatch far = new CountDownLatch(AHEAD);

        @Override
        public Stream<String> split(String input) {
            return Stream.generate(() -> {
                int ahead = read.incrementAndGet() - taken.get();
                furthest.accumulateAndGet(ahead, Math::max);
                far.countDown();
                return Integer.toString(read.get() - 1);
            });
        }
    }

    @Test
    void behind_one_that_is_slow_are_bounded_and_none_is_lost() {
        var input = new Endless();
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("0")) {
                input.far.await();
            }
            return prompt.user();
        });
        try (var fanfold = fanfold(model);
                var stream = fanfold.stream(job(input), "")) {
            var values = stream.parts()
                    .peek(part -> input.taken.incrementAndGet())
                    .limit(5_000)
                    .map(part -> ((Part.Done<String>) part).value())
                    .toList();
            assertThat(values)
                    .isEqualTo(IntStream.range(0, 5_000)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        assertThat(input.furthest.get()).isBetween(AHEAD, AHEAD + READY + 2);
    }

    @Test
    void hold_up_the_run_where_nobody_takes_them() {
        var input = new Endless();
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(input), "")) {
            var taking = stream.parts().iterator();
            for (int i = 0; i < 500; i++) {
                input.taken.incrementAndGet(); // before it is, or the reader might be a step ahead of this count
                taking.next();
            }
        }
        assertThat(input.furthest.get()).isLessThanOrEqualTo(AHEAD + READY + 2);
    }

    @Test
    void that_nobody_wants_any_more_cost_no_call_after_closing() {
        var input = new Endless();
        var model = ScriptedModel.saying(prompt -> prompt.user());
        try (var fanfold = fanfold(model)) {
            try (var stream = fanfold.stream(job(input), "")) {
                assertThat(stream.parts().limit(10).count()).isEqualTo(10);
                assertThatIllegalStateException().isThrownBy(stream::run);
            }
            int calls = model.prompts().size();
            int read = input.read.get();
            fanfold.run(Ask.system("Once more."), "x");
            assertThat(model.prompts()).hasSize(calls + 1);
            assertThat(input.read.get()).isEqualTo(read);
        }
    }

    @Test
    void are_followed_by_what_the_run_failed_with() {
        Splitter<String, String> torn = input -> Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 100) {
                throw new IllegalStateException("the disk is gone");
            }
            return Integer.toString(i);
        });
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(torn), "")) {
            var taken = new ArrayList<Part<String>>();
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> stream.parts().forEach(taken::add))
                    .withMessageContaining("the disk is gone")
                    .satisfies(failure -> assertThat(names(Stream.concat(taken.stream(), failure.parts().stream())))
                            .isEqualTo(IntStream.rangeClosed(1, 100)
                                    .mapToObj(i -> "piece " + i)
                                    .toList()));
        }
    }

    @Test
    void come_while_the_input_itself_is_waited_for() {
        var firstTaken = new CountDownLatch(1);
        Splitter<String, String> slow =
                input -> Stream.iterate(0, i -> i < 2, i -> i + 1).map(i -> i == 0 ? "first" : afterwards(firstTaken));
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(slow), "")) {
            assertThat(stream.parts().peek(part -> firstTaken.countDown()).count())
                    .isEqualTo(2);
        }
    }

    private static String afterwards(CountDownLatch before) {
        try {
            before.await();
            return "second";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void wait_for_no_input_that_never_comes_once_nobody_wants_them() {
        var never = new CountDownLatch(1);
        Splitter<String, String> endless = input -> Stream.iterate(0, i -> i + 1)
                .peek(i -> {
                    if (i > 0) {
                        deafTo(never);
                    }
                })
                .map(i -> "one");
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(endless), "")) {
            assertThat(stream.parts().limit(1).count()).isEqualTo(1);
        }
        never.countDown();
    }

    /** As standard input is: no interrupt ends the wait. */
    private static void deafTo(CountDownLatch end) {
        boolean over = false;
        while (!over) {
            try {
                end.await();
                over = true;
            } catch (InterruptedException heard) {
                over = false;
            }
        }
    }

    @Test
    void are_given_once_however_often_they_are_asked_for() {
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(numbers(3)), "")) {
            assertThat(stream.parts()).hasSize(3);
            assertThat(stream.parts()).isEmpty();
        }
    }

    @Test
    void are_answers_in_a_conversation_in_which_each_line_waits_for_the_answer_before() {
        var lines = new LinkedBlockingQueue<>(List.of("line 0"));
        Splitter<String, String> conversation = input -> Stream.generate(() -> {
            try {
                return lines.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(job(conversation), "")) {
            var parts = stream.parts().iterator();
            for (int i = 0; i < 4; i++) {
                assertThat(((Part.Done<String>) parts.next()).value()).isEqualTo("line " + i);
                lines.add("line " + (i + 1));
            }
        }
    }

    @Test
    void that_were_answered_are_lost_to_no_input_that_cannot_be_closed() {
        Splitter<String, String> leaky = input -> Stream.of("0", "1").onClose(() -> {
            throw new IllegalStateException("cannot close");
        });
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()))) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(job(leaky), ""))
                    .withMessageContaining("cannot close")
                    .satisfies(failure -> assertThat(failure.parts()).hasSize(2));
        }
    }

    @Test
    void of_a_run_that_stops_wait_for_no_more_input() {
        var never = new CountDownLatch(1);
        var secondAsks = new CountDownLatch(1);
        Splitter<String, String> waits =
                input -> Stream.iterate(0, i -> i + 1).map(i -> i == 2 ? afterwards(never) : Integer.toString(i));
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("0")) {
                secondAsks.await();
                throw new ModelException.Stop("no money");
            }
            secondAsks.countDown();
            never.await();
            return "never";
        });
        try (var fanfold = fanfold(model)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(job(waits), ""))
                    .withMessageContaining("no money");
            assertThat(model.onTheWire()).isZero();
        }
    }

    @Test
    void that_are_late_and_not_read_yet_are_one_part() {
        var never = new CountDownLatch(1);
        Splitter<String, String> waits =
                input -> Stream.iterate(0, i -> i + 1).map(i -> i == 2 ? afterwards(never) : Integer.toString(i));
        var late = Split.byVolume(waits)
                .each(Ask.system("Say it."))
                .within(Duration.ofSeconds(1))
                .merge(Merge.stitch());
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()));
                var stream = fanfold.stream(late, "")) {
            var parts = stream.parts().toList();
            assertThat(names(parts.stream())).containsExactly("piece 1", "piece 2", "the rest of the input");
            assertThat(parts.getLast())
                    .isInstanceOfSatisfying(
                            Part.Skipped.class,
                            rest -> assertThat(rest.why()).isEqualTo("never begun: not back within 1.0 s"));
        }
    }

    @Test
    void stop_the_run_where_whoever_takes_them_breaks() {
        var model = ScriptedModel.saying(prompt -> prompt.user());
        var input = new Endless();
        try (var fanfold = fanfold(model);
                var stream = fanfold.stream(job(input), "")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> stream.parts().forEach(part -> {
                        throw new IllegalStateException("disk full");
                    }))
                    .withMessage("disk full");
        }
        assertThat(input.read.get()).isLessThanOrEqualTo(AHEAD + READY + 2);
    }

    @Test
    void may_have_a_deadline() {
        var model = ScriptedModel.saying(prompt -> prompt.user());
        try (var fanfold = fanfold(model);
                var stream = fanfold.stream(job(numbers(3)).within(Duration.ofMinutes(1)), "")) {
            assertThat(names(stream.parts())).hasSize(3);
            assertThat(stream.run().value().done()).isEqualTo(3);
        }
    }

    @Test
    void can_be_put_beside_what_they_answer() {
        var trail = new Trail<>(numbers(300));
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> "saw " + prompt.user()))) {
            fanfold.estimate(job(trail), "");
            try (var stream = fanfold.stream(job(trail), "")) {
                stream.parts()
                        .forEach(part ->
                                assertThat(((Part.Done<String>) part).value()).isEqualTo("saw " + trail.next()));
            }
        }
    }

    @Test
    void come_of_a_split_that_is_stitched_and_of_nothing_else() {
        try (var fanfold = fanfold(ScriptedModel.saying(prompt -> prompt.user()))) {
            var stitched = job(numbers(3));
            Job<String, Stitched<String>> inPlan = Plan.of(String.class, p -> p.step("only", stitched));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fanfold.stream(inPlan, ""))
                    .withMessageContaining("it is a plan");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fanfold.stream(stitched.orElse(new Stitched<>(List.of())), ""))
                    .withMessageContaining("leave orElse out");
            Job<String, Stitched<String>> own = Split.byVolume(numbers(3))
                    .each(Ask.system("Say it."))
                    .merge((pieces, call) -> new Stitched<>(pieces.all()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fanfold.stream(own, ""))
                    .withMessageContaining("Merge.stitch()");
        }
    }
}
