package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Awaited;
import dev.fanfold.limit.Admission;
import dev.fanfold.limit.Admission.Verdict;
import dev.fanfold.limit.Claim;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The door to one endpoint: who waits is let in when there is a permit and the rate allows it, in the order of {@link
 * Waiting}.
 *
 * <p>Law: every ticket that was let in leaves once, and whoever stops waiting leaves no trace. Only the one whose turn it
 * is looks at the clock; it hands that on when it goes. Nobody is told anything under the lock. Threads: any.
 */
final class Door {
    private final ReentrantLock lock = new ReentrantLock();
    private final Time time;
    private final Admission admission;
    private final Waiting waiting = new Waiting();
    private long numbers;
    private OptionalLong nextMoment = OptionalLong.empty();
    private final HeldUp heldUp;

    Door(Admission admission, Time time) {
        this.admission = admission;
        this.time = time;
        this.heldUp = new HeldUp(time.nanos());
    }

    /**
     * Waits until the errand may go out.
     *
     * @throws ModelException when it never may, or not in time
     */
    Ticket enter(Errand errand, Claim claim) throws InterruptedException {
        lock.lock();
        try {
            var start = look();
            errand.chain().to(Share.ENGINE, start);
            var before = heldUp.times();
            var ticket = new Ticket(errand, claim, numbers++, lock.newCondition());
            waiting.add(ticket);
            try {
                await(errand, ticket);
            } finally {
                var now = look();
                var held = heldUp.times().since(before);
                errand.chain().add(Share.LIMIT, held.rate());
                errand.chain().add(Share.OUTAGE, held.outage());
                errand.chain().to(Share.QUEUE, now);
                errand.place().waited(held.of(now - start));
            }
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    private void await(Errand errand, Ticket ticket) throws InterruptedException {
        try {
            letInAll();
            while (ticket.fate() == Ticket.Fate.WAITING) {
                if (hasNews(ticket)) {
                    tell(errand, ticket, heldUp.what().orElseThrow());
                } else if (nextMoment.isPresent() && isNext(ticket)) {
                    time.awaitUntil(lock, ticket.changed(), nextMoment.getAsLong());
                } else {
                    ticket.changed().await();
                }
                letInAll();
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            withdraw(ticket);
            throw e;
        }
        if (ticket.fate() == Ticket.Fate.REFUSED) {
            throw ticket.why();
        }
    }

    /** Each tells that it waits; when what all wait for changes, only the next in turn does. */
    private boolean hasNews(Ticket ticket) {
        return !ticket.told() || (isNext(ticket) && heldUp.isNews());
    }

    /** Tells what it waits for. Where another may have told otherwise meanwhile, it is told once more by the next in turn. */
    private void tell(Errand errand, Ticket ticket, Awaited what) {
        ticket.tells();
        heldUp.tells(what);
        Unlocked.run(lock, () -> errand.waits(what));
        if (!heldUp.isAsTold(what)) {
            heldUp.forgetTold();
            waiting.next().ifPresent(next -> next.changed().signal());
        }
    }

    private void withdraw(Ticket ticket) {
        if (ticket.fate() == Ticket.Fate.LET_IN) {
            admission.untaken(ticket.claim());
            waiting.left(ticket);
        } else {
            waiting.remove(ticket);
        }
        letInAll();
    }

    private boolean isNext(Ticket ticket) {
        return waiting.next().filter(next -> next == ticket).isPresent();
    }

    /** Lets in whoever may go now, and wakes the one whose turn is next so that it looks at the clock. */
    private void letInAll() {
        var now = look();
        clear();
        for (var next = waiting.next(); next.isPresent(); next = waiting.next()) {
            clear();
            if (!decided(next.get(), now)) {
                next.get().changed().signal();
                return;
            }
        }
    }

    private boolean decided(Ticket ticket, long now) {
        return switch (admission.ask(ticket.claim(), now)) {
            case Verdict.Go go -> hopeless(ticket, now, now) || letIn(ticket, now);
            case Verdict.Refused(var why) -> refused(ticket, why);
            case Verdict.Full full -> waits(ticket, Awaited.PERMIT, now);
            case Verdict.Down down -> waits(ticket, Awaited.OUTAGE, now);
            case Verdict.NotBefore(var moment) -> waitsUntil(ticket, Awaited.RATE, moment, now);
            case Verdict.DownUntil(var moment) -> waitsUntil(ticket, Awaited.OUTAGE, moment, now);
        };
    }

    private boolean waits(Ticket ticket, Awaited what, long now) {
        heldUp.by(what);
        return hopeless(ticket, now, now);
    }

    private boolean waitsUntil(Ticket ticket, Awaited what, long moment, long now) {
        heldUp.by(what);
        nextMoment = OptionalLong.of(moment);
        return hopeless(ticket, moment, now);
    }

    private void clear() {
        heldUp.byNothing();
        nextMoment = OptionalLong.empty();
    }

    private boolean letIn(Ticket ticket, long now) {
        admission.took(ticket.claim(), now);
        waiting.letIn(ticket);
        ticket.letIn();
        return true;
    }

    private boolean refused(Ticket ticket, ModelException why) {
        waiting.remove(ticket);
        ticket.refuse(why);
        return true;
    }

    /** A call that cannot be back by its deadline does not start. */
    private boolean hopeless(Ticket ticket, long begin, long now) {
        if (ticket.deadline().isEmpty()) {
            return false;
        }
        long fastest = admission.fastest(ticket.claim());
        if (begin + fastest - ticket.deadline().getAsLong() <= 0) {
            return false;
        }
        var left = Timing.seconds(Duration.ofNanos(Math.max(0, ticket.deadline().getAsLong() - now)));
        return refused(
                ticket,
                ModelException.Transient.unbilled(
                        "not started, as it could not be back in time: " + left + " left, "
                                + (begin > now
                                        ? "and nothing goes out for " + Timing.seconds(Duration.ofNanos(begin - now))
                                        : "and it takes " + Timing.seconds(Duration.ofNanos(fastest)) + " at least"),
                        RateNews.none()));
    }

    /** The call of this ticket is over; what it says of the endpoint is told to the admission. */
    void leave(Ticket ticket, Consumer<Admission> told) {
        lock.lock();
        try {
            look();
            try {
                told.accept(admission);
            } finally {
                waiting.left(ticket);
                letInAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether calls fail for the endpoint's sake, and not for their own. */
    boolean down() {
        lock.lock();
        try {
            return admission.down();
        } finally {
            lock.unlock();
        }
    }

    /** Calls that were let in and have not left. */
    int onTheWire() {
        lock.lock();
        try {
            return admission.inFlight();
        } finally {
            lock.unlock();
        }
    }

    /** Calls that wait to be let in. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How long nothing will go out because of a refusal or a failing endpoint. */
    Duration shutFor() {
        lock.lock();
        try {
            var now = time.nanos();
            return Duration.ofNanos(Math.max(0, admission.shutUntil(now) - now));
        } finally {
            lock.unlock();
        }
    }

    /** Reads the clock, and books the time since the last reading for what the next in turn waited for. */
    private long look() {
        var now = time.nanos();
        heldUp.until(now);
        return now;
    }
}
