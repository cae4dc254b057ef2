package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.live.Going;
import dev.fanfold.cli.live.Picture;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.cli.show.Remarks;
import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.result.Spent;
import dev.fanfold.split.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows how far a map has come: on a terminal as a picture that is drawn again and again, elsewhere in a line every ten
 * seconds. Of the records without an answer the first few are shown.
 *
 * <p>Threads: any.
 */
final class MapProgress implements Listener, Picture {
    private static final long SAID_AGAIN = Duration.ofSeconds(10).toNanos();
    private static final int SHOWN = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally;
    private final Notices notices;
    private final LongSupplier nanos;
    private final long began;
    private Supplier<Spent> spent = () -> Spent.NOTHING;
    private long spoken;
    private final Going going;
    private long calls;
    private long recalled;

    MapProgress(Tally tally, Notices notices, LongSupplier nanos) {
        this.tally = tally;
        this.notices = notices;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.spoken = began;
        this.going = new Going(began);
    }

    /** From now on money is shown. */
    void spending(Supplier<Spent> soFar) {
        locked((Runnable) () -> spent = soFar);
    }

    void landed(Entry entry, Outcome outcome) {
        tally.add(entry, outcome);
        if (outcome instanceof Outcome.Missing(var why)) {
            failed(entry, why);
        }
        locked(() -> {
            going.reached(tally.standing().all(), nanos.getAsLong());
            tick();
        });
    }

    private void failed(Entry entry, String why) {
        var failed = tally.standing().failed();
        if (failed <= SHOWN) {
            notices.say(MapMessages.gap(entry, why));
        } else if (failed == SHOWN + 1) {
            notices.say(MapMessages.moreGaps());
        }
    }

    @Override
    public void on(Event event) {
        locked(() -> {
            going.on(event);
            calls += event instanceof Event.CallBegan ? 1 : 0;
            recalled += event instanceof Event.CallRecalled ? 1 : 0;
            tick();
        });
    }

    private void tick() {
        var now = nanos.getAsLong();
        if (notices.look().redraws() || now - spoken < SAID_AGAIN) {
            return;
        }
        spoken = now;
        var standing = tally.standing();
        notices.say(MapMessages.progress(standing, going.asked(standing.all()), tally.share(), took(), spent.get()));
    }

    @Override
    public List<Row> rows(Size size, Signs signs, long now) {
        var standing = tally.standing();
        var share = tally.share();
        var reached = new Going.Reached(standing.all(), standing.failed(), share);
        var money = spending().get().money();
        return locked(() -> going.rows(reached, money, now, size, signs));
    }

    /** There are none but those that are said anyway. */
    @Override
    public List<String> changes(long now) {
        return List.of();
    }

    private Supplier<Spent> spending() {
        return locked(() -> spent);
    }

    Duration took() {
        return Duration.ofNanos(nanos.getAsLong() - began);
    }

    /**
     * What is said at the end, in one line.
     *
     * @param batch how many records go into one prompt: more calls than these take asked for something again
     */
    String summary(int batch) {
        var standing = tally.standing();
        var first = Math.min(calls, Math.max(0, Math.ceilDiv(standing.all(), batch) - recalled));
        var summary = MapMessages.summary(standing, took(), first, calls - first, spent.get());
        return recalled == 0 ? summary : summary + " · " + Remarks.recalled(recalled, calls);
    }

    private void locked(Runnable action) {
        locked(() -> {
            action.run();
            return this;
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
