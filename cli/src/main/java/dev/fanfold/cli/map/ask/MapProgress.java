package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.screen.Row;
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
 * Shows how far a map has come: on a terminal in one line that is drawn again and again, elsewhere in a line every ten
 * seconds. Of the records without an answer the first few are shown.
 *
 * <p>Threads: any.
 */
final class MapProgress implements Listener {
    private static final long DRAWN_AGAIN = Duration.ofMillis(100).toNanos();
    private static final long SAID_AGAIN = Duration.ofSeconds(10).toNanos();
    private static final int SHOWN = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally;
    private final Notices notices;
    private final LongSupplier nanos;
    private final long began;
    private Supplier<Spent> spent = () -> Spent.NOTHING;
    private long spoken;
    private long calls;
    private long recalled;

    MapProgress(Tally tally, Notices notices, LongSupplier nanos) {
        this.tally = tally;
        this.notices = notices;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.spoken = began;
    }

    /** From now on money is shown. */
    void spending(Supplier<Spent> soFar) {
        locked(() -> spent = soFar);
    }

    void landed(Entry entry, Outcome outcome) {
        tally.add(entry, outcome);
        if (outcome instanceof Outcome.Missing(var why)) {
            failed(entry, why);
        }
        locked(this::tick);
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
            calls += event instanceof Event.CallBegan ? 1 : 0;
            recalled += event instanceof Event.CallRecalled ? 1 : 0;
            tick();
        });
    }

    private void tick() {
        var now = nanos.getAsLong();
        if (now - spoken < (notices.look().redraws() ? DRAWN_AGAIN : SAID_AGAIN)) {
            return;
        }
        spoken = now;
        var line = MapMessages.progress(tally.standing(), tally.share(), took(), spent.get());
        if (notices.look().redraws()) {
            notices.draw(List.of(Row.plain(line)));
        } else {
            notices.say(line);
        }
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
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
