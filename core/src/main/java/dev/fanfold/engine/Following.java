package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.Task;
import dev.fanfold.journal.Line;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How a fan goes by an earlier one in its place that was stopped early, so that the same parts count once more.
 *
 * <p>Which parts count early hangs on which came first. So those that counted then go first, the others wait at a gate before
 * they ask anything, and nothing is decided before all that counted are back. If that decides it, those at the gate are not
 * waited for, as then. It is an order of preference and no more: where it decides nothing, where a part that counted then
 * asks something new, or where nothing moves, the gate opens and all goes on as if nothing had been before.
 *
 * <p>Steps of a plan go by it too, or one that failed would fail in other words when it is replayed: those that had not
 * ended are in no journal. They wait for one another, and a plan may have been edited since: so one that waits for a step
 * at the gate, or for one that failed, does not move.
 *
 * <p>None of that hangs on how many may go at once, now or then: whoever stands at the gate takes no place among those that
 * go. So what stands there is as much as was out and not waited for then, and as many as passed by one of them.
 *
 * <p>Threads: under the lock of its fan; those at the gate let go of it.
 */
final class Following {
    private final Optional<Line.Merged> before;
    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition open;
    private final List<Stop> putOff = new ArrayList<>();
    private int countedOut;
    private int toBegin;
    private int atGate;
    private volatile boolean over;

    /**
     * @param before how the fan was folded then; of none that counted nothing can be gone by
     * @param changed is told when the gate opens
     */
    Following(Optional<Line.Merged> before, ReentrantLock lock, Condition changed) {
        this.before = before;
        this.lock = lock;
        this.changed = changed;
        this.open = lock.newCondition();
        this.countedOut = before.map(then -> then.counted().count()).orElse(0);
        this.toBegin = before.map(then -> then.begun().count()).orElse(0);
        this.over = countedOut == 0;
    }

    /** Whether a task may be begun: none that was not begun then, before all is back. */
    boolean mayBegin(int ordinal) {
        return over || then().begun().contains(ordinal);
    }

    void began(int ordinal) {
        if (!over) {
            toBegin -= then().begun().contains(ordinal) ? 1 : 0;
            atGate += goesFirst(ordinal) ? 0 : 1;
        }
    }

    /** A task goes ahead, now or when the gate opens; not so where it is told to stop before that. */
    boolean goes(Task<?> task) {
        if (over) {
            return true; // as a rule there is no gate, and no lock to wait for
        }
        lock.lock();
        try {
            while (!over && !goesFirst(task.id().ordinal())) {
                open.await();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean goesFirst(int ordinal) {
        return then().counted().contains(ordinal);
    }

    /** A task that was told to stop at the gate: now it asked nothing. Where it had asked then, that is told once more. */
    <X> Part<X> left(Task<X> task) {
        var effort = then().unheard().contains(task.id().ordinal()) ? Effort.recall() : Effort.NONE;
        return new Part.Skipped<>(task.id(), "told to stop", effort, List.of());
    }

    void landed(Part<?> task) {
        countedOut -= !over && goesFirst(task.id().ordinal()) ? 1 : 0;
    }

    /** What follows from the end of a part; where others that counted are still out, it is put off. */
    Optional<Stop> orLater(Optional<Stop> consequence) {
        if (over) {
            return consequence;
        }
        consequence.ifPresent(putOff::add);
        return Optional.empty();
    }

    /** Whether all is back that it was decided by. */
    boolean complete() {
        return over || (countedOut == 0 && toBegin == 0);
    }

    /** Whether nothing moves: all that run stand at the gate, or wait for others that stand there or have failed. */
    boolean stands(Set<PartId> running, ToIntFunction<Stream<PartId>> stuck) {
        return !over
                && running.size() == atGate + stuck.applyAsInt(running.stream().filter(id -> goesFirst(id.ordinal())));
    }

    /** What was put off; of several what it was stopped for then. */
    Optional<Stop> putOff() {
        return putOff.stream()
                .filter(this::isAsThen)
                .findFirst()
                .or(() -> putOff.stream().findFirst());
    }

    /** A fan that was late then is late once more: what is recalled takes no time. */
    Optional<Stop> late(FanRules rules) {
        return over || countedOut > 0
                ? Optional.empty()
                : rules.within().<Stop>map(Stop.Late::new).filter(this::isAsThen);
    }

    private boolean isAsThen(Stop stop) {
        return before.flatMap(Line.Merged::why).filter(stop.why()::equals).isPresent();
    }

    boolean over() {
        return over;
    }

    /** How many stand at the gate, and go nowhere. */
    int atGate() {
        return over ? 0 : atGate;
    }

    /** Opens the gate. */
    void end() {
        over = true;
        open.signalAll();
        changed.signalAll();
    }

    private Line.Merged then() {
        return before.orElseThrow();
    }
}
