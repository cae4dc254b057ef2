package dev.fanfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Priming;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.work.Ask;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("A fan with a long common beginning")
class PrimingTest {
    private static final int PARTS = 4;
    private static final Ask<String> ASK = Ask.system("Nine small words that all the prompts begin with. ".repeat(300));
    private static final Rules RULES = Rules.usual()
            .atOnce(8)
            .retry(RetryRules.none())
            .prices(Prices.none().with("script", "*", Price.perMillion("100", "10", "100")));

    /** A provider with a prefix cache that is warm from the first token on; how a call goes on before that is scripted. */
    private static final class Caching implements Model {
        private final AtomicInteger streamed = new AtomicInteger();
        private final AtomicInteger calls = new AtomicInteger();
        private final AtomicBoolean warm = new AtomicBoolean();
        private final Before before;

        /** What happens before the first token. */
        @FunctionalInterface
        interface Before {
            void token(int call) throws InterruptedException;
        }

        Caching(Before before) {
            this.before = before;
        }

        @Override
        public Endpoint endpoint() {
            return Endpoint.live("script", "caching");
        }

        @Override
        public Reply reply(Prompt prompt) throws InterruptedException {
            var cached = warm.get() ? 1_000 : 0;
            before.token(calls.getAndIncrement());
            warm.set(true);
            return Reply.of(prompt.user(), new Usage(1_001, cached, 1));
        }

        @Override
        public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
            streamed.incrementAndGet();
            var reply = reply(prompt);
            firstToken.run();
            return reply;
        }
    }

    private static Engine engine(Model model, Rules rules) {
        var threads = Thread.ofVirtual().factory();
        return new Engine(new Models(model, Map.of()), rules, event -> {}, new HeldTime(), threads, new Random(1));
    }

    private static Job<String, Integer> attempts(int count) {
        return Split.byRepetition(count, ASK)
                .merge((rivals, call) -> rivals.done().size());
    }

    @Test
    void reads_it_from_the_cache_in_all_parts_but_the_first() {
        var model = new Caching(call -> {});
        var run = engine(model, RULES).run(attempts(PARTS), "x");
        assertThat(run.value()).isEqualTo(PARTS);
        assertThat(run.effort().usage()).isEqualTo(new Usage(PARTS * 1_001, (PARTS - 1) * 1_000, PARTS));
        assertThat(model.streamed).hasValue(1);
    }

    @Test
    void reads_none_of_it_from_the_cache_where_all_go_at_once() {
        var together = new CyclicBarrier(PARTS);
        var model = new Caching(call -> meet(together));
        var run = engine(model, RULES.priming(Priming.OFF)).run(attempts(PARTS), "x");
        assertThat(run.effort().usage().cached()).isZero();
        assertThat(model.streamed).hasValue(0);
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goes_at_once_behind_the_first_which_goes_alone() {
        var together = new CyclicBarrier(PARTS - 1);
        var model = new Caching(call -> {
            if (call > 0) {
                meet(together);
            }
        });
        assertThat(engine(model, RULES).run(attempts(PARTS), "x").value()).isEqualTo(PARTS);
    }

    @Test
    void is_not_held_back_by_a_first_part_that_fails() {
        var model = new Caching(call -> {
            if (call == 0) {
                throw new ModelException.Transient("the line broke");
            }
        });
        assertThat(engine(model, RULES).run(attempts(PARTS), "x").value()).isEqualTo(PARTS - 1);
    }

    @Test
    void starts_no_part_that_was_held_when_the_run_is_cancelled() throws InterruptedException {
        var out = new CountDownLatch(1);
        var model = new Caching(call -> {
            out.countDown();
            new CountDownLatch(1).await();
        });
        var running = new FutureTask<>(() -> engine(model, RULES).run(attempts(PARTS), "x"));
        var thread = Thread.ofVirtual().start(running);
        out.await();
        thread.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(running::get)
                .withCauseInstanceOf(RunCancelledException.class);
        assertThat(model.calls).hasValue(1);
    }

    @Test
    void is_not_streamed_where_it_has_one_part_or_goes_as_one_request() {
        var model = new Caching(call -> {});
        engine(model, RULES).run(attempts(1), "x");
        var one = Split.byRepetition(PARTS, ASK)
                .asOneRequest()
                .merge((rivals, call) -> rivals.done().size());
        engine(model, RULES).run(one, "x");
        assertThat(model.streamed).hasValue(0);
    }

    @Test
    void may_be_cut_from_an_input_of_unknown_length() {
        var model = new Caching(call -> {});
        var pieces = Split.byVolume((String input) ->
                        IntStream.iterate(0, i -> i < 40, i -> i + 1).mapToObj(Integer::toString))
                .each(ASK)
                .merge(Merge.stitch());
        var run = engine(model, RULES).run(pieces, "");
        assertThat(run.value().values())
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(Integer::toString).toList());
        assertThat(run.effort().usage().cached()).isEqualTo(39 * 1_000);
    }

    @Test
    void goes_ahead_with_one_of_two_hedged_calls_as_well() {
        var model = new Caching(call -> {});
        var run = engine(model, RULES.hedging(Hedging.usual())).run(attempts(PARTS), "x");
        assertThat(run.effort().usage().cached()).isEqualTo((PARTS - 1) * 1_000L);
    }

    @Test
    void is_primed_fan_by_fan_without_a_deadlock_at_one_permit() {
        var model = new Caching(call -> {});
        var inner =
                Split.byRepetition(3, ASK).merge((rivals, call) -> rivals.done().size() + "");
        var outer = Split.byVolume((String input) -> IntStream.range(0, 5).mapToObj(Integer::toString))
                .each(inner)
                .merge(Merge.stitch("+"));
        assertThat(engine(model, RULES.atOnce(1)).run(outer, "").value()).isEqualTo("3+3+3+3+3");
        assertThat(engine(new Caching(call -> {}), RULES).run(outer, "").value())
                .isEqualTo("3+3+3+3+3");
    }
}
