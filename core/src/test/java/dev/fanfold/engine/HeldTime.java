package dev.fanfold.engine;

import dev.fanfold.engine.clock.Time;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A clock that moves only when told to. */
public final class HeldTime implements Time {
    private final AtomicLong nanos = new AtomicLong();

    public void pass(Duration time) {
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
