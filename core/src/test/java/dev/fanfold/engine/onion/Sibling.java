package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Reserve;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.result.Effort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** One part of a fan, which keeps what it is told. Threads: any. */
final class Sibling implements Caller {
    private final Optional<Primer> primer;
    private final Runnable listener;
    private final Chain chain = Chain.from(0);
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private volatile Thread thread = Thread.currentThread();

    Sibling(Primer primer) {
        this.primer = Optional.of(primer);
        this.listener = () -> {};
    }

    /** One that stands alone, and does this whenever it is told something. */
    Sibling(Runnable listener) {
        this.primer = Optional.empty();
        this.listener = listener;
    }

    void runs(Thread on) {
        thread = on;
    }

    Thread thread() {
        return thread;
    }

    List<Event> heard() {
        return heard;
    }

    @Override
    public Optional<Primer> primer() {
        return primer;
    }

    @Override
    public String path() {
        return "part";
    }

    @Override
    public void requireGoing() {}

    @Override
    public OptionalLong deadline() {
        return OptionalLong.empty();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Turn turn() {
        return Turn.of(new RunAccount(RetryRules.none()));
    }

    @Override
    public Chain chain() {
        return chain;
    }

    @Override
    public Optional<Reserve> reserve() {
        return Optional.empty();
    }

    @Override
    public void took(Effort effort) {}

    @Override
    public void tookBeside(Effort effort) {}

    @Override
    public void tell(Event event) {
        heard.add(event);
        listener.run();
    }
}
