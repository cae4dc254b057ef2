package dev.fanfold.engine.onion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.SamplingModel;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Priming;
import dev.fanfold.limit.Purse;
import dev.fanfold.model.Format;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Siblings of a call that goes ahead")
class PrimingLayerTest {
    private static final Model MODEL = SamplingModel.of(1, prompt -> List.of("x"));
    private static final Prompt LONG =
            Prompt.of("A").withSystem("Nine small words that all the prompts begin with. ".repeat(300));
    private static final Price DEAR = Price.perMillion("100", "10", "100");
    private static final Reply REPLY = Reply.of("x", Usage.NONE);

    private final Watched time = new Watched();
    private final CountDownLatch out = new CountDownLatch(1);
    private final CountDownLatch token = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean streamed = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();
    private final Primer primer = new Primer(4, 8);

    /** A clock that a test moves, and that tells when somebody waits for it. */
    private static final class Watched implements Time {
        private final AtomicLong nanos = new AtomicLong();
        private final CountDownLatch waiting = new CountDownLatch(1);

        @Override
        public long nanos() {
            return nanos.get();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller loops, and looks at the clock each time
        public void awaitUntil(ReentrantLock lock, Condition changed, long deadline) throws InterruptedException {
            waiting.countDown();
            var signalled = changed.await(1, TimeUnit.MILLISECONDS);
            assert signalled || deadline != Long.MIN_VALUE;
        }

        void pass(Duration duration) {
            nanos.addAndGet(duration.toNanos());
        }
    }

    /** The first call is out until its gates are opened; the others return at once. */
    private Reply first(Errand errand) throws InterruptedException {
        if (calls.getAndIncrement() > 0) {
            return REPLY;
        }
        streamed.set(errand.firstToken().isPresent());
        out.countDown();
        token.await();
        errand.firstToken().ifPresent(Runnable::run);
        end.await();
        return REPLY;
    }

    private PrimingLayer layer(Priming rules, Prices prices) {
        var accounts = new Accounts(new Bank(new Purse(Budget.none())), new KnownPrices(prices));
        return new PrimingLayer(this::first, rules, accounts, new FirstTokens(), time);
    }

    private PrimingLayer layer() {
        return layer(Priming.DEFAULT, Prices.none().with("script", "*", DEAR));
    }

    private FutureTask<Reply> sent(PrimingLayer layer, Prompt prompt, Sibling sibling) {
        var task = new FutureTask<>(() -> layer.send(Errand.of(prompt, MODEL, sibling)));
        sibling.runs(Thread.ofVirtual().start(task));
        return task;
    }

    /** The first call is out on the wire, without a token yet. */
    private FutureTask<Reply> ahead(PrimingLayer layer, Prompt prompt) throws InterruptedException {
        var task = sent(layer, prompt, new Sibling(primer));
        out.await();
        return task;
    }

    @Test
    void are_held_until_its_first_token_and_no_longer() throws Exception {
        var layer = layer();
        var first = ahead(layer, LONG);
        var sibling = new Sibling(primer);
        var second = sent(layer, LONG.withUser("B"), sibling);
        time.waiting.await();
        assertThat(calls).hasValue(1);
        time.pass(Duration.ofMillis(700));
        token.countDown();
        assertThat(second.get()).isEqualTo(REPLY);
        assertThat(first.isDone()).as("the first is not over yet").isFalse();
        assertThat(sibling.chain().spent().limit()).isEqualTo(Duration.ofMillis(700));
        assertThat(sibling.heard()).containsExactly(new Event.CallWaits("part", MODEL.endpoint(), Awaited.SIBLING));
        end.countDown();
        first.get();
    }

    @Test
    void are_released_when_it_is_told_to_stop() throws Exception {
        var layer = layer();
        var leader = new Sibling(primer);
        var first = sent(layer, LONG, leader);
        out.await();
        var second = sent(layer, LONG.withUser("B"), new Sibling(primer));
        time.waiting.await();
        leader.thread().interrupt();
        assertThat(second.get()).isEqualTo(REPLY);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
    }

    @Test
    void are_released_when_it_is_refused_its_money() throws Exception {
        var refused = new AtomicBoolean(true);
        Layer poor = errand -> {
            if (refused.compareAndSet(true, false)) {
                out.countDown();
                token.await();
                throw new ModelException.Cap("the budget does not bear it");
            }
            return REPLY;
        };
        var layer = new PrimingLayer(poor, Priming.DEFAULT, layer().accounts(), new FirstTokens(), time);
        var first = ahead(layer, LONG);
        var second = sent(layer, LONG.withUser("B"), new Sibling(primer));
        time.waiting.await();
        token.countDown();
        assertThat(second.get()).isEqualTo(REPLY);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
    }

    @Test
    void wait_no_longer_than_what_they_save_is_worth() throws Exception {
        var layer = layer();
        var first = ahead(layer, LONG);
        var second = sent(layer, LONG.withUser("B"), new Sibling(primer));
        time.waiting.await();
        var worth = Priming.DEFAULT.worthWaiting(primer.fan(), SharedPrefix.tokens(LONG, LONG.withUser("B")), DEAR);
        assertThat(worth).isGreaterThan(Duration.ofSeconds(1));
        time.pass(worth);
        assertThat(second.get()).isEqualTo(REPLY);
        token.countDown();
        end.countDown();
        first.get();
    }

    @Test
    void that_are_told_to_stop_leave_at_once() throws Exception {
        var layer = layer();
        var first = ahead(layer, LONG);
        var sibling = new Sibling(primer);
        var second = sent(layer, LONG.withUser("B"), sibling);
        time.waiting.await();
        sibling.thread().interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(second::get)
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(calls).hasValue(1);
        token.countDown();
        end.countDown();
        first.get();
    }

    @Test
    void do_not_wait_where_they_share_too_little() throws Exception {
        var layer = layer();
        var first = ahead(layer, LONG);
        var other = "Other words. " + LONG.system();
        assertThat(sent(layer, LONG.withSystem(other), new Sibling(primer)).get())
                .as("another beginning")
                .isEqualTo(REPLY);
        var form = new Format.OneOf(List.of("YES", "NO"));
        assertThat(sent(layer, LONG.withFormat(form), new Sibling(primer)).get())
                .as("another form, which goes before all texts")
                .isEqualTo(REPLY);
        token.countDown();
        end.countDown();
        first.get();
    }

    @Test
    void wait_where_it_pays_and_it_is_streamed_then() throws Exception {
        assertThat(streamedAhead(layer(), LONG, primer)).isTrue();
    }

    @Test
    void do_not_wait_where_the_prompt_is_short() throws Exception {
        assertThat(streamedAhead(layer(), Prompt.of("A"), primer)).isFalse();
    }

    @Test
    void do_not_wait_where_no_price_is_known() throws Exception {
        assertThat(streamedAhead(layer(Priming.DEFAULT, Prices.none()), LONG, primer))
                .isFalse();
    }

    @Test
    void do_not_wait_where_a_cached_token_costs_as_much() throws Exception {
        var flat = Prices.none().with("script", "*", Price.perMillion("100", "100", "100"));
        assertThat(streamedAhead(layer(Priming.DEFAULT, flat), LONG, primer)).isFalse();
    }

    @Test
    void do_not_wait_where_it_is_off_or_a_second_is_worth_more() throws Exception {
        var prices = Prices.none().with("script", "*", DEAR);
        assertThat(streamedAhead(layer(new Priming(Money.usd("10")), prices), LONG, primer))
                .isFalse();
    }

    /** Whether the first call goes ahead; where not, another one does not wait for it. */
    private boolean streamedAhead(PrimingLayer layer, Prompt prompt, Primer gate) throws Exception {
        var first = ahead(layer, prompt);
        if (!streamed.get()) {
            assertThat(sent(layer, prompt, new Sibling(gate)).get()).isEqualTo(REPLY);
        }
        token.countDown();
        end.countDown();
        first.get();
        return streamed.get();
    }

    @Test
    void are_weighed_by_what_first_tokens_took_before() {
        var known = new FirstTokens();
        var endpoint = MODEL.endpoint();
        assertThat(known.expected(endpoint)).isEqualTo(FirstTokens.ASSUMED);
        known.came(endpoint, Duration.ofSeconds(60));
        assertThat(known.expected(endpoint))
                .as("one that is late changes nothing")
                .isEqualTo(FirstTokens.ASSUMED);
        for (int i = 0; i < 3; i++) {
            known.came(endpoint, Duration.ofMillis(300));
        }
        assertThat(known.expected(endpoint)).isEqualTo(Duration.ofMillis(300));
        for (int i = 0; i < 5; i++) {
            known.came(endpoint, Duration.ofSeconds(9));
        }
        assertThat(known.expected(endpoint)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void share_what_their_prompts_begin_with_in_the_order_they_are_sent() {
        var system = LONG.system();
        var all = SharedPrefix.tokens(LONG, LONG);
        assertThat(SharedPrefix.tokens(LONG.withUser("one"), LONG.withUser("two")))
                .isEqualTo(all - SharedPrefix.tokens(Prompt.of("A"), Prompt.of("A")));
        assertThat(SharedPrefix.tokens(LONG, LONG.withSystem(system + "!")))
                .as("the user's text is behind the difference")
                .isLessThanOrEqualTo(all);
        assertThat(SharedPrefix.tokens(Prompt.of("A" + system), Prompt.of("B" + system)))
                .isZero();
        assertThat(SharedPrefix.tokens(LONG, LONG.withMaxTokens(5).withTemperature(1)))
                .isEqualTo(all);
    }
}
