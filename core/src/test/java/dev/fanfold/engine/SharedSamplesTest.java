package dev.fanfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.SamplingModel;
import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.engine.onion.RunAccount;
import dev.fanfold.engine.onion.Turn;
import dev.fanfold.job.Split;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Samples of one request")
class SharedSamplesTest {
    private static final Question QUESTION = new Question(Prompt.of("Which?"), Optional.empty());
    private final HeldTime time = new HeldTime();

    private Engine engine(Model model) {
        var rules = Rules.usual().atOnce(8).retry(RetryRules.none());
        var threads = Thread.ofVirtual().factory();
        return new Engine(new Models(model, Map.of()), rules, event -> {}, time, threads, new Random(1));
    }

    private static Scope part(Engine engine) {
        var run = Scope.of(engine, Turn.of(new RunAccount(RetryRules.none())));
        return run.part("part", Chain.from(0), OptionalLong.empty(), run.turn(), Company.Seat.ALONE);
    }

    private static List<String> numbered(Prompt prompt) {
        return IntStream.range(0, prompt.samples())
                .mapToObj(i -> i + " of " + prompt.samples())
                .toList();
    }

    private static Optional<String> asked(SharedSamples samples, int ordinal, Question question, Scope part)
            throws InterruptedException {
        return samples.sample(ordinal, question, part).map(sample -> sample.text());
    }

    @Test
    void are_taken_once_by_each_and_only_for_the_common_question() throws InterruptedException {
        var model = SamplingModel.of(8, SharedSamplesTest::numbered);
        var part = part(engine(model));
        var samples = new SharedSamples(3);
        assertThat(asked(samples, 2, QUESTION, part)).contains("2 of 3");
        assertThat(asked(samples, 0, QUESTION, part)).contains("0 of 3");
        assertThat(asked(samples, 0, QUESTION, part)).as("its second").isEmpty();
        var other = new Question(Prompt.of("Another?"), Optional.empty());
        assertThat(asked(samples, 1, other, part)).isEmpty();
        assertThat(asked(samples, 1, QUESTION, part)).as("its second").isEmpty();
        assertThat(model.asked()).containsExactly(3);
    }

    @Test
    void are_asked_for_by_the_next_where_the_sender_alone_is_told_to_stop() throws Exception {
        var out = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        var model = SamplingModel.of(8, prompt -> {
            if (first.compareAndSet(true, false)) {
                out.countDown();
                new CountDownLatch(1).await();
            }
            return numbered(prompt);
        });
        var engine = engine(model);
        var samples = new SharedSamples(3);
        var sender = new FutureTask<>(() -> asked(samples, 1, QUESTION, part(engine)));
        var stopped = Thread.ofVirtual().start(sender);
        out.await();
        var others = List.of(
                new FutureTask<>(() -> asked(samples, 0, QUESTION, part(engine))),
                new FutureTask<>(() -> asked(samples, 2, QUESTION, part(engine))));
        others.forEach(other -> Thread.ofVirtual().start(other));
        stopped.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(sender::get)
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(others.get(0).get()).contains("0 of 2");
        assertThat(others.get(1).get()).contains("1 of 2");
        assertThat(model.asked()).containsExactly(3, 2);
    }

    @Test
    void book_the_time_of_the_call_on_every_attempt_that_waited_for_it() {
        var model = SamplingModel.of(8, prompt -> {
            time.pass(Duration.ofSeconds(3));
            return Collections.nCopies(prompt.samples(), "YES");
        });
        var job = Split.byRepetition(5, Ask.system("Easy?").labels("YES", "NO"))
                .asOneRequest()
                .merge((rivals, call) -> rivals.done().size());
        var run = engine(model).run(job, "x");
        assertThat(run.value()).isEqualTo(5);
        assertThat(run.wall().call()).isEqualTo(Duration.ofSeconds(3));
        assertThat(run.wall().total()).isEqualTo(Duration.ofSeconds(3));
        assertThat(run.effort().live()).isEqualTo(Duration.ofSeconds(3));
        assertThat(run.effort().critical()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void wait_without_a_permit() {
        var model = SamplingModel.of(8, SharedSamplesTest::numbered);
        var rules = Rules.usual().atOnce(1).retry(RetryRules.none());
        var threads = Thread.ofVirtual().factory();
        var engine = new Engine(new Models(model, Map.of()), rules, event -> {}, time, threads, new Random(1));
        var job = Split.byRepetition(40, Ask.system("Easy?"))
                .asOneRequest()
                .merge((rivals, call) -> rivals.done().size());
        assertThat(engine.run(job, "x").value()).isEqualTo(40);
        assertThat(model.asked()).containsExactly(8, 8, 8, 8, 8);
    }
}
