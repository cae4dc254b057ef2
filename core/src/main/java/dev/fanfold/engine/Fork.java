package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Tolerance;
import dev.fanfold.job.Task;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The tasks of one fan, each on a virtual thread of its own.
 *
 * <p>Wall is the slowest, not the sum: nothing here waits for one part before starting another. Bounded: a place in the
 * window is taken before a thread is made, so at most that many parts exist at once, however many there are. Order is the
 * split's: parts are handed on by ordinal. Stop means stop: parts that are told to stop are interrupted, which aborts
 * their calls, and nothing is returned before they have ended; one that does not heed an interrupt within a second is
 * left behind, and what it brings later is ignored.
 *
 * <p>Threads: used by the one thread that calls {@link #run}.
 */
final class Fork<O> {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int CAUSES_READ = 10;

    private final Scope scope;
    private final FanRules rules;
    private final Time time;
    private final int window;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<PartId, Child> running = new HashMap<>();
    private final List<Part<O>> ended = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();
    private long deadline;

    Fork(Scope scope, FanRules rules) {
        this(scope, rules, scope.engine().window());
    }

    /** A fan whose parts may wait for one another needs a place in the window for each of them. */
    Fork(Scope scope, FanRules rules, int window) {
        this.scope = scope;
        this.rules = rules;
        this.time = scope.engine().time();
        this.window = window;
    }

    private record Child(Thread thread, Scope scope) {}

    /** What became of the tasks, in their order, and why the fan was stopped, if it was. */
    record Ended<O>(List<Part<O>> parts, Optional<Stop> stop) {}

    /**
     * Does all tasks.
     *
     * @throws RunFailedException when the rules do not put up with why the fan was stopped
     */
    Ended<O> run(Stream<Task<O>> tasks) {
        deadline = time.nanos() + rules.within().map(Duration::toNanos).orElse(0L);
        try (tasks) {
            var source = tasks.spliterator();
            var all = Spliterators.iterator(source);
            lock.lock();
            try {
                forkAll(all);
                halt();
                skipRest(all, source.hasCharacteristics(Spliterator.SIZED));
            } finally {
                lock.unlock();
            }
        }
        ended.sort(Comparator.comparingInt(part -> part.id().ordinal()));
        try {
            stop.ifPresent(why -> new Judgement(scope.where(), rules).on(ended, why));
            return new Ended<>(List.copyOf(ended), stop);
        } catch (RunFailedException e) {
            scope.meter().add(Scope.besides(ended));
            throw e;
        }
    }

    private void forkAll(Iterator<Task<O>> all) {
        try {
            while (going() && more(all) && going()) { // the time may be up, or a part have failed, while input was read
                fork(all.next());
                await(window - 1);
            }
            await(0);
        } catch (InterruptedException e) {
            stop = Optional.of(new Stop.Cancelled());
        }
    }

    private boolean going() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (stop.isEmpty() && late()) {
            stop = rules.within().map(Stop.Late::new);
        }
        return stop.isEmpty();
    }

    private boolean late() {
        return rules.within().isPresent() && time.nanos() - deadline >= 0;
    }

    /** Reading the input may block, and parts must be able to end meanwhile. */
    private boolean more(Iterator<Task<O>> all) {
        Optional<Stop> broken = Optional.empty();
        lock.unlock();
        try {
            return all.hasNext();
        } catch (RuntimeException e) {
            broken = Optional.of(new Stop.BadInput(e));
            return false;
        } catch (Error e) {
            broken = Optional.of(new Stop.BadInput(new IllegalStateException(e.toString(), e)));
            return false;
        } finally {
            lock.lock();
            stop = stop.isPresent() ? stop : broken;
        }
    }

    private void fork(Task<O> task) {
        var inner = scope.inner(task.id().name());
        var thread = scope.engine().threads().newThread(() -> land(outcome(task, inner)));
        running.put(task.id(), new Child(thread, inner));
        thread.start();
    }

    private Part<O> outcome(Task<O> task, Scope inner) {
        try {
            var value = task.body().apply(inner);
            return new Part.Done<>(task.id(), value, inner.meter().effort());
        } catch (RunCancelledException e) {
            return new Part.Skipped<>(task.id(), "told to stop", inner.meter().effort(), e.parts());
        } catch (RuntimeException e) {
            return new Part.Failed<>(task.id(), e, inner.meter().effort());
        } catch (Error e) {
            return new Part.Failed<>(
                    task.id(),
                    new IllegalStateException(e.toString(), e),
                    inner.meter().effort());
        }
    }

    private void land(Part<O> part) {
        lock.lock();
        try {
            var child = running.remove(part.id());
            if (child == null) {
                return;
            }
            var told = told(part);
            ended.add(told);
            adopt(child);
            announce(child, told);
            if (stop.isEmpty() && told instanceof Part.Failed<O> failed) {
                stop = consequence(failed);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A task without a name stands in the place of the job itself, which is announced by others. */
    private void announce(Child child, Part<O> part) {
        if (!part.id().name().isEmpty()) {
            scope.tell(new Event.PartEnded(child.scope().path(), part));
        }
    }

    /** What a part found out about its own insides belongs to the whole run. */
    private void adopt(Child child) {
        child.scope().meter().folds().forEach(scope.meter()::add);
        scope.meter().add(child.scope().meter().dependences());
    }

    /** A part that was stopped says why it was, even where its work dressed the interrupt up as a failure of its own. */
    private Part<O> told(Part<O> part) {
        var why = stop.map(Stop::why);
        return switch (part) {
            case Part.Skipped<O> skipped
            when why.isEmpty() -> new Part.Failed<>(skipped.id(), unasked(skipped), skipped.effort());
            case Part.Skipped<O> skipped ->
                new Part.Skipped<>(skipped.id(), why.get(), skipped.effort(), skipped.kept());
            case Part.Failed<O> failed
            when why.isPresent() && interrupted(failed.cause()) ->
                new Part.Skipped<>(failed.id(), why.get(), failed.effort(), kept(failed.cause()));
            default -> part;
        };
    }

    /** A part may not end on its own as if it had been told to: others may wait for it. */
    private static RunFailedException unasked(Part.Skipped<?> skipped) {
        return new RunFailedException("its work stopped itself, and nobody had told it to", skipped.kept());
    }

    private static List<Part<?>> kept(RuntimeException cause) {
        return cause instanceof RunFailedException inner ? inner.parts() : List.of();
    }

    private static boolean interrupted(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_READ)
                .anyMatch(InterruptedException.class::isInstance);
    }

    private Optional<Stop> consequence(Part.Failed<O> failed) {
        if (rules.tolerance() instanceof Tolerance.FailFast) {
            return Optional.of(new Stop.Failure(failed));
        }
        return failed.cause() instanceof ModelException.Stop ? Optional.of(new Stop.Refusal(failed)) : Optional.empty();
    }

    /** Waits until at most so many parts are running, or there is a reason to stop. */
    private void await(int most) throws InterruptedException {
        while (stop.isEmpty() && running.size() > most) {
            if (rules.within().isEmpty()) {
                changed.await();
            } else if (late()) {
                stop = rules.within().map(Stop.Late::new);
            } else {
                time.awaitUntil(lock, changed, deadline);
            }
        }
    }

    private void halt() {
        if (running.isEmpty()) {
            return;
        }
        running.values().forEach(child -> child.scope().stop());
        running.values().forEach(child -> child.thread().interrupt());
        try {
            var patience = time.nanos() + scope.patience(GRACE).toNanos();
            while (!running.isEmpty() && time.nanos() - patience < 0) {
                time.awaitUntil(lock, changed, patience);
            }
        } catch (InterruptedException e) {
            stop = Optional.of(new Stop.Cancelled());
        }
        running.forEach((id, child) -> ended.add(new Part.Skipped<>(
                id,
                stop.map(Stop::why).orElse("stopped") + "; it did not heed the interrupt and was left behind",
                child.scope().meter().effort(),
                List.of())));
        running.clear();
    }

    /** A part that was never begun does not disappear either; only on cancelling is unknown input not read to its end. */
    private void skipRest(Iterator<Task<O>> all, boolean known) {
        var reason = stop.filter(why -> known || !(why instanceof Stop.Cancelled));
        if (reason.isEmpty() || reason.get() instanceof Stop.BadInput) {
            return;
        }
        var why = "never begun: " + reason.get().why();
        try {
            all.forEachRemaining(task -> ended.add(new Part.Skipped<>(task.id(), why, Effort.NONE, List.of())));
        } catch (RuntimeException e) {
            ended.add(new Part.Failed<>(new PartId(Integer.MAX_VALUE, "the rest of the input"), e, Effort.NONE));
        }
    }
}
