package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.Course;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Task;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.time.Duration;
import java.util.ArrayList;
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
import java.util.function.Supplier;

/**
 * The tasks of one fan, each on a virtual thread of its own.
 *
 * <p>Wall is the slowest, not the sum: nothing here waits for one task before starting another. Bounded: a place in the
 * window is taken before a thread is made, so at most that many tasks exist at once, however many there are. Order is the
 * split's: parts are handed on in their order, by the one thread that calls {@link #run}, and whoever takes them slowly
 * slows the fan. Stop means stop: tasks that are told to stop are interrupted, which aborts their calls, and nothing is
 * returned before they have ended; one that does not heed an interrupt within a second is left behind, and what it brings
 * later is ignored.
 */
final class Fork<X, O> {
    private final Scope scope;
    private final FanRules rules;
    private final Terms<X> terms;
    private final Course<X, O> course;
    private final Handover<O> handover;
    private final Time time;
    private final Fates fates;
    private final Judgement judgement;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<PartId, Child> running = new HashMap<>();
    private Optional<Stop> stop = Optional.empty();
    private Chain latest;
    private Company company = Company.NONE;
    private long deadline;
    private long landings;
    private boolean open = true;
    private boolean skipped;

    Fork(Scope scope, FanRules rules, Terms<X> terms, Course<X, O> course, Handover<O> handover) {
        this.scope = scope;
        this.rules = rules;
        this.terms = terms;
        this.course = course;
        this.handover = handover;
        this.time = scope.engine().time();
        this.fates = new Fates(rules);
        this.judgement = new Judgement(scope.where(), rules);
        scope.worked();
        this.latest = scope.chain().fork();
    }

    /**
     * What the tasks took, how many there were, and why the fan was stopped, if it was.
     *
     * @param kept parts that were not handed on, as the fan failed
     */
    record Ended<O>(List<Part<O>> kept, Optional<Stop> stop, Effort effort, int tasks) {}

    /** Does all tasks. */
    Ended<O> run() {
        deadline = time.nanos() + rules.within().map(Duration::toNanos).orElse(0L);
        try (var input = course.input()) {
            var source = input.spliterator();
            var all = Spliterators.iterator(source);
            company = terms.together().apply(source.getExactSizeIfKnown());
            lock.lock();
            try {
                forkAll(all);
                halt();
                settleRest(all, source.hasCharacteristics(Spliterator.SIZED));
            } finally {
                lock.unlock();
            }
        }
        scope.chain().follow(latest);
        scope.worked();
        return new Ended<>(
                kept(), stop, terms.remains().settle(scope), terms.remains().count());
    }

    private void forkAll(Iterator<Supplier<Task<X>>> input) {
        try {
            stop = terms.appetite().after(terms.remains().tasks());
            boolean more = true;
            while (more && going()) {
                more = step(input);
                handOn();
            }
            stop = stop.or(this::toldFromAround);
        } catch (InterruptedException e) {
            stop = Optional.of(new Stop.Cancelled());
        }
    }

    /** Begins one more task, or waits for one to end; gives whether there is anything left to do. */
    private boolean step(Iterator<Supplier<Task<X>>> input) throws InterruptedException {
        if (running.size() >= terms.window()) {
            awaitLanding();
            return true;
        }
        var due = course.due();
        if (due.isPresent()) {
            fork(due.get());
            return true;
        }
        if (open && terms.appetite().hungry() && course.ahead() < terms.ahead()) {
            begin(input);
            return true;
        }
        if (!running.isEmpty()) {
            awaitLanding();
            return true;
        }
        course.press();
        var pressed = course.due();
        pressed.ifPresent(this::fork);
        return pressed.isPresent();
    }

    private void begin(Iterator<Supplier<Task<X>>> input) throws InterruptedException {
        open = more(input);
        if (open && going()) { // input takes time to read: much may have happened meanwhile
            terms.appetite().began();
            fork(input.next().get());
        }
    }

    private void awaitLanding() throws InterruptedException {
        long seen = landings;
        await(() -> landings != seen);
    }

    /** The word to stop may reach the tasks before it reaches this thread. */
    private Optional<Stop> toldFromAround() {
        return skipped ? Optional.of(new Stop.Cancelled()) : Optional.empty();
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

    /** Reading the input may block, and tasks must be able to end meanwhile. */
    private boolean more(Iterator<Supplier<Task<X>>> input) {
        Optional<Stop> broken = Optional.empty();
        lock.unlock();
        try {
            return input.hasNext();
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

    private void fork(Task<X> task) {
        var until = rules.within().isPresent() ? OptionalLong.of(deadline) : OptionalLong.empty();
        var inner = scope.part(
                task.id().name(),
                latest,
                until,
                terms.urgency().applyAsLong(task.id()),
                company.seat(task.id().ordinal()));
        var thread = scope.engine().threads().newThread(() -> {
            terms.first().accept(inner);
            land(fates.of(task, inner));
        });
        running.put(task.id(), Child.of(thread, inner));
        thread.start();
    }

    private void land(Part<X> task) {
        lock.lock();
        try {
            var child = running.remove(task.id());
            if (child == null) {
                return;
            }
            latest = child.chain(stop.isPresent(), latest);
            var told = fates.told(task, stop, scope);
            ended(told, Optional.of(child));
            if (stop.isEmpty() && told instanceof Part.Failed<X> failed) {
                stop = fates.consequence(failed);
            }
            stop = stop.or(() -> terms.appetite().after(terms.remains().tasks()));
            landings++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended(Part<X> task, Optional<Child> child) {
        skipped |= task instanceof Part.Skipped;
        terms.remains().add(task, child);
        course.ended(task).forEach(handover::settled);
    }

    /** Hands on all parts whose turn it is; whoever takes them may take their time, and tasks must be able to end. */
    private void handOn() {
        for (var next = nextToHandOn(); next.isPresent(); next = nextToHandOn()) {
            Optional<Stop> broken = Optional.empty();
            lock.unlock();
            try {
                handover.handOn(next.get());
            } catch (RuntimeException e) {
                broken = Optional.of(
                        Thread.currentThread().isInterrupted() ? new Stop.Cancelled() : new Stop.BadMerge(e));
            } finally {
                lock.lock();
                stop = broken.or(() -> stop);
            }
        }
    }

    private Optional<Part<O>> nextToHandOn() {
        return goesOn() ? course.ready() : Optional.empty();
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
        var why = why() + "; it did not heed the interrupt and was left behind";
        Map.copyOf(running)
                .forEach((id, child) -> ended(
                        new Part.Skipped<>(id, why, child.scope().meter().effort(), List.of()), Optional.empty()));
        running.clear();
    }

    private String why() {
        return stop.map(Stop::why).orElse("stopped");
    }

    /** What was never begun, or waited to be, does not disappear either. */
    private void settleRest(Iterator<Supplier<Task<X>>> input, boolean known) {
        if (stop.isEmpty()) {
            return;
        }
        try {
            for (int left = terms.appetite().left(); left > 0 && worthReading(known) && input.hasNext(); left--) {
                var id = input.next().get().id();
                ended(new Part.Skipped<>(id, "never begun: " + why(), Effort.NONE, List.of()), Optional.empty());
                handOn();
            }
        } catch (RuntimeException e) {
            handover.settled(course.rest(e));
        }
        course.breakOff(why()).forEach(handover::settled);
        handOn();
    }

    /** A fan that failed reads no more than it may hold, and of an input without a known end nothing when cancelled. */
    private boolean worthReading(boolean known) {
        return goesOn()
                || (!(stop.orElseThrow() instanceof Stop.BadInput)
                        && (known || !(stop.get() instanceof Stop.Cancelled))
                        && course.ahead() < terms.ahead());
    }

    /** Whether the merge comes, for all that is known. */
    private boolean goesOn() {
        return stop.isEmpty() || judgement.putsUpWith(stop.get());
    }

    private List<Part<O>> kept() {
        var kept = new ArrayList<Part<O>>();
        for (var next = course.ready(); next.isPresent(); next = course.ready()) {
            kept.add(next.get());
        }
        return kept;
    }
}
