package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.SamplingModel;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Attempts as one request")
class AsOneRequestTest {
    private static final Ask<Label> QUESTION =
            Ask.system("Which?").labels("A", "B", "C", "D").maxTokens(4);

    private static ByRepetition<String, Label> attempts(int count) {
        return Split.byRepetition(count, QUESTION).asOneRequest();
    }

    private static <R> Run<R> run(Job<String, R> job, SamplingModel model) {
        try (var fanfold = Fanfold.on(model).retries(RetryRules.none()).open()) {
            return fanfold.run(job, "x");
        }
    }

    /** The letter of each sample is its place in the request. */
    private static List<String> letters(Prompt prompt) {
        return IntStream.range(0, prompt.samples())
                .mapToObj(i -> "ABCD".substring(i, i + 1))
                .toList();
    }

    private static List<String> votes(Ballots<Label> ballots) {
        return ballots.all().stream().map(Object::toString).toList();
    }

    private static List<Integer> calls(Run<?> run) {
        return run.parts().stream()
                .map(Part::effort)
                .map(Effort::calls)
                .filter(calls -> calls > 0)
                .toList();
    }

    @Test
    void give_each_ordinal_the_sample_of_its_place_and_count_as_one_call() {
        var model = SamplingModel.of(8, AsOneRequestTest::letters);
        var run = run(attempts(4).merge(Merge.vote()), model);
        assertThat(votes(run.value())).containsExactly("A", "B", "C", "D");
        assertThat(model.asked()).containsExactly(4);
        assertThat(run.effort().calls()).isEqualTo(1);
        assertThat(run.effort().usage()).isEqualTo(new Usage(10, 0, 4));
        assertThat(calls(run)).as("booked once, on the part that sent").containsExactly(1);
    }

    @Test
    void are_off_unless_said() {
        var model = SamplingModel.of(8, AsOneRequestTest::letters);
        run(Split.byRepetition(4, QUESTION).merge(Merge.vote()), model);
        assertThat(model.asked()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void go_as_several_requests_where_the_model_takes_fewer_at_once() {
        var model = SamplingModel.of(4, AsOneRequestTest::letters);
        var run = run(attempts(11).merge(Merge.vote()), model);
        assertThat(model.asked()).containsExactlyInAnyOrder(4, 4, 3);
        assertThat(votes(run.value())).containsExactly("A", "B", "C", "D", "A", "B", "C", "D", "A", "B", "C");
        var oneLeft = SamplingModel.of(4, AsOneRequestTest::letters);
        assertThat(run(attempts(5).merge(Merge.vote()), oneLeft).value().all()).hasSize(5);
        assertThat(oneLeft.asked()).containsExactlyInAnyOrder(4, 1);
    }

    @Test
    void go_apart_where_the_model_takes_no_wish_for_several() {
        var model = SamplingModel.of(1, AsOneRequestTest::letters);
        assertThat(run(attempts(3).merge(Merge.vote()), model).value().all()).hasSize(3);
        assertThat(model.asked()).containsExactly(1, 1, 1);
    }

    @Test
    void elect_whom_the_same_draws_elect_apart() {
        for (long seed = 0; seed < 50; seed++) {
            var count = 1 + new Random(seed).nextInt(12);
            var apart = Split.byRepetition(count, QUESTION);
            var together = drawn(apart.asOneRequest(), seed).value();
            var each = drawn(apart, seed).value();
            assertThat(together.tally().counts())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(each.tally().counts());
            assertThat(together.all()).as("seed " + seed).hasSize(count);
        }
    }

    /** The same sequence of draws whatever the requests. */
    private static Run<Ballots<Label>> drawn(ByRepetition<String, Label> split, long seed) {
        var dice = new Random(seed);
        var draws = new ConcurrentLinkedQueue<String>();
        IntStream.range(0, 12)
                .forEach(i -> draws.add("ABCD".substring(dice.nextInt(4)).substring(0, 1)));
        var model = SamplingModel.of(
                3,
                prompt -> IntStream.range(0, prompt.samples())
                        .mapToObj(i -> draws.remove())
                        .toList());
        return run(split.merge(Merge.vote()), model);
    }

    @Test
    void lose_no_ballot_and_double_none_where_the_reply_falls_short() {
        var model = SamplingModel.of(8, prompt -> prompt.samples() == 1 ? List.of("D") : List.of("A", "B"));
        var run = run(attempts(5).merge(Merge.vote()), model);
        assertThat(votes(run.value())).containsExactly("A", "B", "D", "D", "D");
        assertThat(model.asked()).containsExactly(5, 1, 1, 1);
    }

    @Test
    void ignore_samples_that_nobody_asked_for() {
        var model = SamplingModel.of(8, prompt -> Collections.nCopies(7, "A"));
        assertThat(run(attempts(3).merge(Merge.vote()), model).value().all()).hasSize(3);
        assertThat(model.asked()).containsExactly(3);
    }

    @Test
    void draw_a_spoiled_sample_afresh_and_alone() {
        var model = SamplingModel.of(
                8, prompt -> prompt.samples() == 1 ? List.of("D") : List.of("A", "either, really", "C"));
        var run = run(attempts(3).merge(Merge.vote()), model);
        assertThat(votes(run.value())).containsExactly("A", "D", "C");
        assertThat(model.asked()).containsExactly(3, 1);
        assertThat(run.effort().calls()).isEqualTo(2);
    }

    @Test
    void fail_together_with_the_reason_of_the_request_which_is_not_multiplied() {
        var model = SamplingModel.of(8, prompt -> {
            throw new ModelException.Transient("the line is dead");
        });
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(attempts(4).merge(Merge.vote()), model))
                .satisfies(failed -> assertThat(failed.parts())
                        .hasSize(4)
                        .allSatisfy(part -> assertThat(part)
                                .isInstanceOfSatisfying(
                                        Part.Failed.class,
                                        one -> assertThat(one.cause()).hasMessage("the line is dead"))));
        assertThat(model.asked()).containsExactly(4);
    }

    @Test
    void go_apart_where_the_request_is_refused_as_it_is() {
        var model = SamplingModel.of(8, prompt -> {
            if (prompt.samples() > 1) {
                throw new ModelException.BadRequest("n must be 1");
            }
            return List.of("A");
        });
        assertThat(run(attempts(4).merge(Merge.vote()), model).value().all()).hasSize(4);
        assertThat(model.asked()).containsExactly(4, 1, 1, 1, 1);
    }

    @Test
    void go_apart_where_the_budget_bears_no_such_request_at_once() {
        var model = SamplingModel.of(8, AsOneRequestTest::letters);
        var prices = Prices.none().with("script", "*", Price.perMillion("0", "0", "1000000"));
        try (var fanfold =
                Fanfold.on(model).prices(prices).budget(Money.usd("8")).open()) {
            var run = fanfold.run(attempts(4).merge(Merge.vote()), "x");
            assertThat(run.value().all())
                    .as("each is held at 4 dollars and billed 1")
                    .hasSize(4);
        }
        assertThat(model.asked()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void are_merged_where_enough_of_them_are_done() {
        var model = SamplingModel.of(8, prompt -> {
            if (prompt.samples() == 1) {
                throw new ModelException.Transient("no more");
            }
            return List.of("A", "B", "C");
        });
        var run = run(attempts(5).atLeast(3).merge(Merge.vote()), model);
        assertThat(votes(run.value()).subList(0, 3)).containsExactly("A", "B", "C");
        assertThat(run.parts().stream().filter(Part.Failed.class::isInstance)).hasSize(2);
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(attempts(5).atLeast(4).merge(Merge.vote()), model));
    }

    @Test
    void are_stopped_together_when_their_time_is_up() {
        var heeded = new AtomicInteger();
        var model = SamplingModel.of(8, prompt -> hang(heeded));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(attempts(4).within(Duration.ofMillis(500)).merge(Merge.vote()), model))
                .satisfies(
                        failed -> assertThat(failed.parts()).hasSize(4).allMatch(part -> part instanceof Part.Skipped));
        assertThat(heeded).hasValue(1);
        assertThat(model.asked()).containsExactly(4);
    }

    private static List<String> hang(AtomicInteger heeded) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return List.of("A");
        } catch (InterruptedException e) {
            heeded.incrementAndGet();
            throw e;
        }
    }

    @Test
    void start_no_call_after_the_run_was_cancelled() throws InterruptedException {
        var out = new CountDownLatch(1);
        var heeded = new AtomicInteger();
        var model = SamplingModel.of(2, prompt -> {
            out.countDown();
            return hang(heeded);
        });
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            var running = fanfold.start(attempts(20).merge(Merge.vote()), "x");
            out.await();
            running.cancel();
            assertThatExceptionOfType(RunFailedException.class).isThrownBy(running::await);
        }
        assertThat(model.asked()).containsExactly(2);
        assertThat(heeded).hasValue(1);
    }

    @Test
    void are_one_and_the_same_ask_and_nothing_else() {
        Work<String, String> code = (text, call) -> text;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byRepetition(3, code).asOneRequest())
                .withMessageStartingWith("only attempts at one and the same ask can go as one request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byAspect(QUESTION.named("a"), QUESTION.named("b"))
                        .asRivals("one question")
                        .asOneRequest());
    }

    @Test
    void are_forecast_with_their_prompt_once_and_at_worst_as_if_apart() {
        var apart = Split.byRepetition(5, QUESTION).merge(Merge.vote()).forecast("x");
        var together = attempts(5).merge(Merge.vote()).forecast("x");
        var one = QUESTION.forecast("x");
        assertThat(together.worst()).isEqualTo(apart.worst());
        assertThat(together.lowest().calls()).isEqualTo(1);
        assertThat(together.lowest().input()).isEqualTo(one.lowest().input());
        assertThat(together.expected().input()).isEqualTo(one.expected().input());
        assertThat(together.expected().output()).isEqualTo(apart.expected().output());
        assertThat(together.longest()).isEqualTo(apart.longest());
    }

    @Test
    void never_take_more_calls_than_the_worst_case_of_their_forecast() {
        for (long seed = 0; seed < 100; seed++) {
            var dice = new Random(seed);
            var count = 1 + dice.nextInt(10);
            var given = new AtomicInteger();
            var model = SamplingModel.of(1 + dice.nextInt(5), prompt -> fickle(dice, prompt, given));
            var job = attempts(count).merge((rivals, call) -> rivals.all().size());
            try {
                assertThat(run(job, model).value()).as("seed " + seed).isEqualTo(count);
            } catch (RunFailedException e) {
                assertThat(e.parts()).as("seed " + seed).hasSize(count);
            }
            var worst = job.forecast("x").worst();
            assertThat((long) model.prompts().size()).as("seed " + seed).isLessThanOrEqualTo(worst.calls());
            assertThat(4L * given.get()).as("seed " + seed).isLessThanOrEqualTo(worst.output());
        }
    }

    /** Falls short, and says what cannot be read. */
    private static synchronized List<String> fickle(Random dice, Prompt prompt, AtomicInteger total) {
        var answers = new ArrayList<String>();
        var given = 1 + dice.nextInt(prompt.samples());
        total.addAndGet(given);
        for (int i = 0; i < given; i++) {
            answers.add(dice.nextBoolean() ? "A" : "who knows");
        }
        return answers;
    }
}
