package dev.fanfold.cli.live;

import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What goes on in the run of a plan: a line for each part, and a bar for each split by volume.
 *
 * <p>Threads: any.
 */
public final class Board implements Listener, Picture {
    private final ReentrantLock lock = new ReentrantLock();
    private final Changes changes = new Changes();
    private final LongSupplier nanos;
    private final Fold fold;
    private Supplier<Spent> spent = () -> Spent.NOTHING;

    /**
     * A board for a plan with these steps.
     *
     * @param nanos a clock that only goes forward
     */
    public Board(List<StepSummary> steps, LongSupplier nanos) {
        this.nanos = nanos;
        this.fold = new Fold(steps, nanos.getAsLong());
    }

    /** Says how many parts a step will have, where the input decides that. */
    public void expect(String step, long parts) {
        locked(() -> {
            fold.expect(step, parts);
            return parts;
        });
    }

    /** From now on money is shown. */
    public void spending(Supplier<Spent> soFar) {
        locked(() -> spent = soFar);
    }

    @Override
    public void on(Event event) {
        var now = nanos.getAsLong();
        locked(() -> {
            fold.on(event, now);
            return event;
        });
    }

    @Override
    public List<Row> rows(Size size, Signs signs, long now) {
        return Lines.of(scene(now), size, signs);
    }

    @Override
    public List<String> changes(long now) {
        var parts = scene(now).parts();
        return locked(() -> changes.of(parts));
    }

    Scene scene(long now) {
        var money = locked(() -> spent).get().money();
        return locked(() -> fold.scene(now, money));
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
