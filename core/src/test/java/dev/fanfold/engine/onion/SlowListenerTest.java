package dev.fanfold.engine.onion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.SamplingModel;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Admission;
import dev.fanfold.limit.Breaker;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Claim;
import dev.fanfold.limit.Concurrency;
import dev.fanfold.limit.Hold;
import dev.fanfold.limit.Purse;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has to happen before a listener is done happens on another thread, which needs the lock. */
@Timeout(60)
@DisplayName("A listener that takes its time over a call that waits holds up no other")
class SlowListenerTest {
    private static final Model MODEL = SamplingModel.of(1, prompt -> List.of("x"));
    private static final Claim CLAIM = new Claim(1, 1);

    private static Errand errand(Sibling sibling) {
        return Errand.of(Prompt.of("x"), MODEL, sibling);
    }

    private static void elsewhere(Runnable action) {
        try {
            Thread.ofPlatform().daemon().start(action).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void at_a_door() throws InterruptedException {
        var admission = new Admission(
                List.of(), Concurrency.from(1, 1), new Breaker(), Duration.ofMinutes(1), new SplittableRandom(1));
        var door = new Door(admission, Time.system());
        var first = door.enter(errand(new Sibling(() -> {})), CLAIM);
        var second = new Sibling(() -> elsewhere(() -> door.leave(first, Admission::aborted)));
        assertThat(door.enter(errand(second), CLAIM).fate()).isEqualTo(Ticket.Fate.LET_IN);
        assertThat(second.heard()).containsExactly(new Event.CallWaits("part", MODEL.endpoint(), Awaited.PERMIT));
    }

    @Test
    void at_the_bank() throws InterruptedException {
        var bank = new Bank(new Purse(Budget.of(Money.usd("1"))));
        var told = new ArrayList<Hold>();
        var first = new Hold(Money.usd("0.9"), 1);
        var second = new Hold(Money.usd("0.8"), 1);
        bank.hold(first, Optional.empty(), () -> told.add(first));
        bank.hold(
                second,
                Optional.empty(),
                () -> elsewhere(() -> {
                    told.add(second);
                    bank.release(first);
                }));
        assertThat(told).containsExactly(second);
        assertThat(bank.promised()).isEqualTo(Money.usd("0.8"));
    }
}
