package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.ModelException.Charge;
import dev.fanfold.model.Money;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The core: one call on the wire, announced and measured whatever comes of it.
 *
 * @param calls how many went out so far, which is the number of the last one
 */
record ModelLayer(Time time, AtomicLong calls) implements Layer {
    ModelLayer(Time time) {
        this(time, new AtomicLong());
    }

    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var caller = errand.caller();
        caller.requireGoing();
        requireNotInterrupted();
        errand.attempt().goesOut();
        var call = calls.incrementAndGet();
        caller.tell(new Event.CallBegan(
                caller.path(), errand.model().endpoint(), call, errand.place().waits()));
        var start = time.nanos();
        try {
            var reply = asked(errand);
            answered(errand, call, start, reply.usage());
            return reply;
        } catch (InterruptedException e) {
            stopped(errand, call, start);
            throw e;
        } catch (RuntimeException | Error e) {
            failed(errand, call, start, e);
            throw e;
        }
    }

    /** Whoever was told to stop on the way here sends nothing. */
    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static Reply asked(Errand errand) throws InterruptedException {
        Model model = errand.model();
        return errand.firstToken().isPresent()
                ? model.reply(errand.prompt(), errand.firstToken().get())
                : model.reply(errand.prompt());
    }

    private void answered(Errand errand, long call, long start, Usage usage) {
        var caller = errand.caller();
        var live = time.since(start);
        took(errand, Effort.call(live, usage));
        var assumed = Objects.equals(usage, Usage.NONE) ? errand.attempt().assumed(Charge.UNKNOWN) : Money.ZERO;
        caller.tell(new Event.CallAnswered(caller.path(), errand.model().endpoint(), call, usage, live, assumed));
    }

    private void failed(Errand errand, long call, long start, Throwable thrown) {
        var caller = errand.caller();
        var live = time.since(start);
        took(errand, Effort.call(live, Usage.NONE));
        var why = Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
        var assumed = errand.attempt().assumed(charge(thrown));
        caller.tell(new Event.CallFailed(caller.path(), errand.model().endpoint(), call, why, live, assumed));
    }

    private static Charge charge(Throwable thrown) {
        return switch (thrown) {
            case ModelException.Transient broke -> broke.charge();
            case ModelException refused -> Charge.NOTHING;
            default -> Charge.UNKNOWN;
        };
    }

    private void stopped(Errand errand, long call, long start) {
        var caller = errand.caller();
        var live = time.since(start);
        took(errand, Effort.call(live, Usage.NONE));
        var assumed = errand.attempt().assumed(Charge.UNKNOWN);
        caller.tell(new Event.CallStopped(caller.path(), errand.model().endpoint(), call, live, assumed));
    }

    private static void took(Errand errand, Effort effort) {
        if (errand.attempt().left()) {
            errand.caller().tookBeside(effort);
        } else {
            errand.caller().took(effort);
        }
    }
}
