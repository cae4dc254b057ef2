package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Reserve;
import dev.fanfold.result.Effort;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;

/**
 * One of the calls that run for the same answer, and the caller that the layers inside see in place of the true one.
 *
 * <p>What it takes is kept back until it is known whether its answer is the one that is used. Threads: its fields are looked
 * at under the lock of the watch.
 */
final class Contender implements Caller {
    /** Why there is more than one. */
    enum Role {
        FIRST,
        /** It runs beside the first, which is late. */
        HEDGE
    }

    private final Role role;
    private final Caller caller;
    private final Beside.Watch watch;
    private final Time time;
    private final Chain chain;
    private final Asking asking;
    private final Optional<Runnable> toldToo;
    private final List<Effort> efforts = new ArrayList<>();
    private OptionalLong out = OptionalLong.empty();
    private OptionalLong firstToken = OptionalLong.empty();
    private final Beside call;

    Contender(Role role, Errand errand, Layer inner, Beside.Watch watch, ThreadFactory threads) {
        this.role = role;
        this.caller = errand.caller();
        this.watch = watch;
        this.time = watch.time();
        this.chain = errand.chain().fork();
        this.asking = errand.asking().beside();
        this.toldToo = errand.firstToken();
        var own = new Errand(
                errand.prompt(),
                errand.model(),
                this,
                chain,
                errand.place(),
                errand.attempt(),
                asking,
                Optional.of(this::firstTokenCame));
        this.call = Beside.start(watch, threads, () -> inner.send(own));
    }

    Beside call() {
        return call;
    }

    /** The number of its attempt. */
    long attempt() {
        return asking.attempt();
    }

    boolean wentOut() {
        return out.isPresent();
    }

    /** When the first token was there, counted from when the call went out. */
    Optional<Duration> firstToken() {
        return firstToken.isPresent() && out.isPresent()
                ? Optional.of(Duration.ofNanos(firstToken.getAsLong() - out.getAsLong()))
                : Optional.empty();
    }

    /** Waits until it has been out on the wire for so long without a first token or an end; false when one of these came. */
    boolean isLate(long delay) throws InterruptedException {
        watch.lock().lock();
        try {
            while (!call.over() && firstToken.isEmpty()) {
                var due = out.isPresent() ? OptionalLong.of(out.getAsLong() + delay) : out;
                if (due.isPresent() && time.nanos() - due.getAsLong() >= 0) {
                    return true;
                }
                watch.await(due);
            }
            return false;
        } finally {
            watch.lock().unlock();
        }
    }

    /** The time until now, as it went here; one that was left behind is still at its call. */
    Chain chainUntil(Chain from) {
        return ended() ? chain : lateChain(from);
    }

    /** The time until now, as one that begins because this is late has it: this waited, and then it was on the wire. */
    Chain lateChain(Chain from) {
        watch.lock().lock();
        try {
            var late = from.fork();
            late.to(Share.QUEUE, out.orElse(late.at()));
            late.to(Share.CALL, time.nanos());
            return late;
        } finally {
            watch.lock().unlock();
        }
    }

    /** Its answer is the one that is used: what it took is the caller's. */
    void won() {
        efforts().forEach(caller::took);
    }

    /** It is told to stop, if it has not ended. */
    void stop() {
        if (!ended()) {
            call.stop();
        }
    }

    /** It has until that moment to end; what it took stands beside the answer that is used. */
    void lost(long until) {
        if (!ended()) {
            call.awaitAnyway(OptionalLong.of(until));
        }
        efforts().forEach(caller::tookBeside);
    }

    private boolean ended() {
        watch.lock().lock();
        try {
            return call.over();
        } finally {
            watch.lock().unlock();
        }
    }

    private List<Effort> efforts() {
        watch.lock().lock();
        try {
            return List.copyOf(efforts);
        } finally {
            watch.lock().unlock();
        }
    }

    private void firstTokenCame() {
        locked(() -> firstToken = OptionalLong.of(time.nanos()));
        toldToo.ifPresent(Runnable::run);
    }

    @Override
    public void tell(Event event) {
        if (event instanceof Event.CallBegan(var path, var endpoint, var number, var waits)) {
            locked(() -> out = OptionalLong.of(time.nanos()));
            caller.tell(event);
            if (role == Role.HEDGE) {
                caller.tell(new Event.CallHedged(path, endpoint, number));
            }
        } else {
            caller.tell(event);
        }
    }

    @Override
    public void took(Effort effort) {
        locked(() -> efforts.add(effort));
    }

    @Override
    public void tookBeside(Effort effort) {
        took(effort);
    }

    private void locked(Runnable what) {
        watch.lock().lock();
        try {
            what.run();
            watch.changed().signalAll();
        } finally {
            watch.lock().unlock();
        }
    }

    @Override
    public String path() {
        return caller.path();
    }

    @Override
    public void requireGoing() {
        caller.requireGoing();
    }

    @Override
    public OptionalLong deadline() {
        return caller.deadline();
    }

    @Override
    public Duration patience() {
        return Caller.inside(caller.patience());
    }

    @Override
    public Turn turn() {
        return caller.turn();
    }

    @Override
    public Chain chain() {
        return chain;
    }

    @Override
    public Optional<Reserve> reserve() {
        return caller.reserve();
    }
}
