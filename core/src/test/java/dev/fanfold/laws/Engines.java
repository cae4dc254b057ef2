package dev.fanfold.laws;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Model;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** An engine whose clock a test holds in its hand. */
final class Engines {
    private Engines() {}

    static Engine with(Model model, int atOnce, Time time) {
        return new Engine(
                new Models(model, Map.of()),
                Rules.usual().atOnce(atOnce).retry(RetryRules.none()),
                event -> {},
                time,
                Thread.ofVirtual().factory(),
                new Random(1));
    }

    /** An engine that lets go of a latch when the part of that name has ended. */
    static Engine telling(Model model, Time time, String name, CountDownLatch ended) {
        return new Engine(
                new Models(model, Map.of()),
                Rules.usual().atOnce(8).retry(RetryRules.none()),
                event -> {
                    if (event instanceof Event.PartEnded(var path, var part) && path.equals(name)) {
                        ended.countDown();
                    }
                },
                time,
                Thread.ofVirtual().factory(),
                new Random(1));
    }

    static Engine with(Model model, int atOnce) {
        return with(model, atOnce, Time.system());
    }

    /** A clock that moves only when told to. */
    static final class HeldTime implements Time {
        private final AtomicLong nanos = new AtomicLong();

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long nanos() {
            return nanos.get();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the caller loops, and looks at the clock each time
        public void awaitUntil(ReentrantLock lock, Condition changed, long deadline) throws InterruptedException {
            var signalled = changed.await(1, TimeUnit.MILLISECONDS);
            assert signalled || deadline != Long.MIN_VALUE;
        }
    }
}
