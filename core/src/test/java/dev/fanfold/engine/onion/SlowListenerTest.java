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
import dev.fanfold.limit.Rate;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
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

    private static Door door(List<Rate> rates) {
        var random = new SplittableRandom(1);
        var admission = new Admission(rates, Concurrency.from(1, 1), new Breaker(), Duration.ofMinutes(1), random);
        return new Door(admission, Time.system());
    }

    private static Thread entering(Door door, Sibling sibling) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                door.enter(errand(sibling), CLAIM);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void at_a_door() throws InterruptedException {
        var door = door(List.of());
        var first = door.enter(errand(new Sibling(() -> {})), CLAIM);
        var second = new Sibling(() -> elsewhere(() -> door.leave(first, Admission::aborted)));
        assertThat(door.enter(errand(second), CLAIM).fate()).isEqualTo(Ticket.Fate.LET_IN);
        assertThat(second.heard()).containsExactly(new Event.CallWaits("part", MODEL.endpoint(), Awaited.PERMIT));
    }

    /** The third says that it waits for a permit only after the second has said that all wait for the minute to pass. */
    @Test
    void and_what_it_told_too_late_the_next_in_turn_puts_right() throws InterruptedException {
        var door = door(List.of(Rate.requests(1).perMinute()));
        var first = door.enter(errand(new Sibling(() -> {})), CLAIM);
        var told = new Semaphore(0);
        var late = new Semaphore(0);
        var second = new Sibling(told::release);
        var secondWaits = entering(door, second);
        told.acquire();
        var third = new Sibling(() -> {
            elsewhere(() -> door.leave(first, Admission::aborted));
            told.acquireUninterruptibly();
            late.release();
        });
        var thirdWaits = entering(door, third);
        late.acquire();
        told.acquire();
        assertThat(third.heard()).containsExactly(new Event.CallWaits("part", MODEL.endpoint(), Awaited.PERMIT));
        assertThat(second.heard())
                .extracting(event -> ((Event.CallWaits) event).what())
                .containsExactly(Awaited.PERMIT, Awaited.RATE, Awaited.RATE);
        secondWaits.interrupt();
        thirdWaits.interrupt();
        secondWaits.join();
        thirdWaits.join();
        assertThat(door.waiting()).isZero();
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
