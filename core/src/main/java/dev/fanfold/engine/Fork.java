package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.Course;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Task;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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
    private final Outgoing<O> outgoing;
    private final Time time;
    private final Fates fates;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<PartId, Child> running = new HashMap<>();
    private final Attendance attendance = new Attendance();
    private final Brake brake;
    private final Following following;
    private Chain latest;
    private Company company = Company.NONE;
    private long landings;
    private boolean skipped;

    Fork(Scope scope, FanRules rules, Terms<X> terms, Course<X, O> course, Handover<O> handover) {
        this.scope = scope;
        this.rules = rules;
        this.terms = terms;
        this.course = course;
        this.time = scope.engine().time();
        this.fates = new Fates(rules);
        this.brake = scope.engine().onion().memory().isAll()
                ? Brake.timeless(time, lock, changed, rules.within())
                : new Brake(time, lock, changed, rules.within());
        this.following = new Following(terms.precedent(scope), lock, changed);
        this.outgoing = new Outgoing<>(course, handover, lock, brake, new Judgement(scope.where(), rules));
        scope.worked();
        this.latest = scope.chain().fork();
    }

    /**
     * What the tasks took, how many there were, and why the fan was stopped, if it was.
     *
     * @param kept parts that were not handed on, as the fan failed
     */
    record Ended<O>(List<Part<O>> kept, Optional<Stop> stop, Effort effort, int tasks, Attendance attendance) {}

    /** Does all tasks. */
    Ended<O> run() {
        var intake = new Intake<>(course.input(), lock, changed);
        try {
            company = terms.together().apply(intake.count());
            lock.lock();
            try {
                intake.begin(scope.engine().threads());
                forkAll(intake);
                halt();
                unbegun(intake).settle();
                end(intake);
            } finally {
                lock.unlock();
            }
        } finally {
            intake.close().ifPresent(why -> brake.stop(() -> Optional.of(new Stop.BadInput(why))));
        }
        scope.chain().follow(latest);
        scope.worked();
        return new Ended<>(
                outgoing.kept(),
                brake.stop(),
                terms.remains().settle(scope),
                terms.remains().count(),
                attendance);
    }

    private void forkAll(Intake<X> intake) {
        try {
            brake.stop(() -> terms.appetite().after(terms.remains().tasks()));
            boolean more = true;
            while (more && brake.going()) {
                more = step(intake);
                handOn();
            }
            brake.stop(this::toldFromAround);
            brake.stop(() -> intake.broken().map(Stop.BadInput::new));
        } catch (InterruptedException e) {
            brake.stopAnyway(new Stop.Cancelled());
        }
    }

    /** Begins one more task, or waits for something to happen; gives whether there is anything left to do. */
    private boolean step(Intake<X> intake) throws InterruptedException {
        if (running.size() - following.atGate() >= terms.window()) {
            awaitLanding();
            return true;
        }
        var due = course.due();
        if (due.isPresent()) {
            fork(due.get());
            return true;
        }
        if (mayBegin() && !intake.over()) {
            begin(intake);
            return true;
        }
        if (!running.isEmpty()) {
            awaitLanding();
            return true;
        }
        if (standsStill()) {
            return true;
        }
        course.press();
        var pressed = course.due();
        pressed.ifPresent(this::fork);
        return pressed.isPresent();
    }

    private boolean mayBegin() {
        return terms.appetite().hungry()
                && (course.ahead() < terms.ahead() || following.atGate() > 0)
                && following.mayBegin(terms.appetite().begun());
    }

    private void begin(Intake<X> intake) throws InterruptedException {
        if (!intake.ready()) {
            long seen = landings;
            brake.await(() -> landings != seen || intake.stirred());
        } else if (brake.going()) { // input takes time to read: much may have happened meanwhile
            terms.appetite().began();
            fork(intake.next());
        }
    }

    private void awaitLanding() throws InterruptedException {
        if (standsStill()) {
            return;
        }
        long seen = landings;
        brake.await(() -> landings != seen);
    }

    /** The word to stop may reach the tasks before it reaches this thread. */
    private Optional<Stop> toldFromAround() {
        return skipped ? Optional.of(new Stop.Cancelled()) : Optional.empty();
    }

    private void fork(Task<X> task) {
        var inner = scope.part(
                task.id().name(),
                latest,
                brake.deadline(),
                terms.turn().apply(scope.turn(), task.id()),
                company.seat(task));
        var thread = scope.engine().threads().newThread(() -> {
            terms.first().accept(inner);
            land(following.goes(task) ? fates.of(task, inner) : following.left(task));
        });
        if (!following.over()) {
            inner.watched(this::asksAnew);
        }
        running.put(task.id(), Child.of(thread, inner));
        attendance.began(task.id().ordinal());
        following.began(task.id().ordinal());
        thread.start();
        if (!following.over()) {
            progress();
        }
    }

    /** Nothing is as it was then. */
    private void asksAnew() {
        lock.lock();
        try {
            if (!following.over()) {
                following.end();
                progress();
                landings++;
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean standsStill() {
        var still = following.stands(running.keySet(), terms.stuck());
        if (still) {
            decide();
            following.end();
        }
        return still;
    }

    private void land(Part<X> task) {
        lock.lock();
        try {
            var child = running.remove(task.id());
            if (child == null) {
                return;
            }
            latest = child.chain(brake.stopped(), latest);
            var told = fates.told(task, brake.stop(), scope);
            ended(told, Optional.of(child));
            following.landed(told);
            if (told instanceof Part.Failed<X> failed) {
                brake.stop(() -> following.orLater(fates.consequence(failed)));
            }
            progress();
            landings++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something happened: looks at what that decides. */
    private void progress() {
        if (following.complete()) {
            decide();
            if (!brake.stopped()) {
                following.end();
            }
        } else {
            brake.stop(() -> wanted().filter(stop -> !(stop instanceof Stop.Enough)));
        }
    }

    private void decide() {
        brake.stop(following::putOff);
        brake.stop(this::wanted);
        brake.stop(() -> course.hopeless().map(Stop.Hopeless::new));
        brake.stop(() -> following.late(rules));
    }

    private Optional<Stop> wanted() {
        return terms.appetite().after(terms.remains().tasks());
    }

    private void ended(Part<X> task, Optional<Child> child) {
        skipped |= task instanceof Part.Skipped;
        attendance.ended(task);
        terms.remains().add(task, child);
        outgoing.settled(course.ended(task));
    }

    private void handOn() {
        if (outgoing.handOn()) {
            latest = latest.fork();
            latest.to(terms.handing(), time.nanos());
        }
    }

    private void halt() {
        running.values().forEach(child -> child.scope().stop());
        running.values().forEach(child -> child.thread().interrupt());
        var patience = time.nanos() + scope.patience().toNanos();
        while (!running.isEmpty() && time.nanos() - patience < 0) {
            brake.unlessCancelled(() -> time.awaitUntil(lock, changed, patience));
        }
        var why = brake.why() + "; it did not heed the interrupt and was left behind";
        Map.copyOf(running)
                .forEach((id, child) -> ended(
                        new Part.Skipped<>(id, why, child.scope().meter().effort(), List.of()), Optional.empty()));
        running.clear();
    }

    private Unbegun<X, O> unbegun(Intake<X> intake) {
        return new Unbegun<>(
                intake, terms, course, outgoing, brake, scope, task -> ended(task, Optional.empty()), this::handOn);
    }

    private void end(Intake<X> intake) {
        brake.unlessCancelled(
                () -> intake.end(time, time.nanos() + scope.patience().toNanos()));
    }
}
