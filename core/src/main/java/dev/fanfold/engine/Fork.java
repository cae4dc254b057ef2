package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Task;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
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
    private final Scope scope;
    private final FanRules rules;
    private final Time time;
    private final int window;
    private final Fates fates;
    private final Appetite<O> appetite;
    private final ToLongFunction<PartId> urgency;
    private final LongFunction<Company> together;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<PartId, Child> running = new HashMap<>();
    private final Map<PartId, Child> landed = new HashMap<>();
    private final List<Part<O>> ended = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();
    private Chain latest;
    private Company company = Company.NONE;
    private long deadline;

    /** A fan whose parts know nothing of one another, and all of which are wanted. */
    Fork(Scope scope, FanRules rules) {
        this(scope, rules, Appetite.forAll());
    }

    /** A fan whose merge says how many parts it wants. */
    Fork(Scope scope, FanRules rules, Appetite<O> appetite) {
        this(
                scope,
                rules,
                appetite,
                scope.engine().window(),
                id -> 0,
                count -> Company.of(rules, scope.engine().onion(), count));
    }

    /**
     * A fan whose parts may wait for one another needs a place in the window for each of them, and each goes its own way.
     *
     * @param urgency how much work hangs on each part
     */
    Fork(Scope scope, FanRules rules, int window, ToLongFunction<PartId> urgency) {
        this(scope, rules, Appetite.forAll(), window, urgency, count -> Company.NONE);
    }

    private Fork(
            Scope scope,
            FanRules rules,
            Appetite<O> appetite,
            int window,
            ToLongFunction<PartId> urgency,
            LongFunction<Company> together) {
        this.scope = scope;
        this.rules = rules;
        this.time = scope.engine().time();
        this.window = window;
        this.fates = new Fates(rules);
        this.appetite = appetite;
        this.urgency = urgency;
        this.together = together;
        scope.worked();
        this.latest = scope.chain().fork();
    }

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
            company = together.apply(source.getExactSizeIfKnown());
            lock.lock();
            try {
                forkAll(all);
                halt();
                skipRest(all, source.hasCharacteristics(Spliterator.SIZED));
            } finally {
                lock.unlock();
            }
        }
        scope.chain().follow(latest);
        scope.worked();
        ended.sort(Comparator.comparingInt(part -> part.id().ordinal()));
        ended.stream()
                .flatMap(part -> Stream.ofNullable(landed.get(part.id())))
                .forEach(child -> child.adoptedBy(scope));
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
            stop = appetite.after(ended);
            while (hungry() && more(all) && going()) { // input takes time to read: much may have happened meanwhile
                fork(all.next());
                await(() -> running.size() < window);
            }
            await(running::isEmpty);
            stop = stop.or(this::toldFromAround);
        } catch (InterruptedException e) {
            stop = Optional.of(new Stop.Cancelled());
        }
    }

    /** Whether one more part is wanted; it may take the end of others to know. */
    private boolean hungry() throws InterruptedException {
        await(() -> appetite.hungry() || running.isEmpty());
        return going() && appetite.hungry();
    }

    /** The word to stop may reach the parts before it reaches this thread. */
    private Optional<Stop> toldFromAround() {
        return ended.stream().anyMatch(Part.Skipped.class::isInstance)
                ? Optional.of(new Stop.Cancelled())
                : Optional.empty();
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
        var until = rules.within().isPresent() ? OptionalLong.of(deadline) : OptionalLong.empty();
        var inner = scope.part(
                task.id().name(),
                latest,
                until,
                urgency.applyAsLong(task.id()),
                company.seat(task.id().ordinal()));
        var thread = scope.engine().threads().newThread(() -> land(fates.of(task, inner)));
        running.put(task.id(), Child.of(thread, inner));
        appetite.began();
        thread.start();
    }

    private void land(Part<O> part) {
        lock.lock();
        try {
            var child = running.remove(part.id());
            if (child == null) {
                return;
            }
            latest = child.chain(stop.isPresent(), latest);
            var told = fates.told(part, stop, scope);
            ended.add(told);
            landed.put(part.id(), child);
            child.announce(told);
            if (stop.isEmpty() && told instanceof Part.Failed<O> failed) {
                stop = fates.consequence(failed);
            }
            stop = stop.or(() -> appetite.after(ended));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until this holds, or there is a reason to stop. */
    private void await(BooleanSupplier reached) throws InterruptedException {
        while (stop.isEmpty() && !reached.getAsBoolean()) {
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
        var patience = time.nanos() + scope.patience().toNanos();
        while (!running.isEmpty() && time.nanos() - patience < 0) {
            try {
                time.awaitUntil(lock, changed, patience);
            } catch (InterruptedException e) {
                stop = Optional.of(new Stop.Cancelled()); // and wait on: nothing is returned before they have ended
            }
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
        ended.addAll(appetite.unbegun(all, "never begun: " + reason.get().why()));
    }
}
