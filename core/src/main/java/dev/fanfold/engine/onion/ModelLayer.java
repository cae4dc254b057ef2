package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.model.Model;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import java.util.Objects;

/** The core: one call on the wire, announced and measured whatever comes of it. */
record ModelLayer(Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var caller = errand.caller();
        caller.requireGoing();
        requireNotInterrupted();
        errand.attempt().goesOut();
        caller.tell(new Event.CallBegan(caller.path(), errand.model().endpoint()));
        var start = time.nanos();
        try {
            var reply = asked(errand);
            answered(errand, start, reply.usage());
            return reply;
        } catch (InterruptedException e) {
            failed(errand, start, "told to stop");
            throw e;
        } catch (RuntimeException | Error e) {
            failed(errand, start, Objects.requireNonNullElse(e.getMessage(), e.toString()));
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

    private void answered(Errand errand, long start, Usage usage) {
        var caller = errand.caller();
        var live = time.since(start);
        took(errand, Effort.call(live, usage));
        caller.tell(new Event.CallAnswered(caller.path(), errand.model().endpoint(), usage, live));
    }

    private void failed(Errand errand, long start, String why) {
        var caller = errand.caller();
        var live = time.since(start);
        took(errand, Effort.call(live, Usage.NONE));
        caller.tell(new Event.CallFailed(caller.path(), errand.model().endpoint(), why, live));
    }

    private static void took(Errand errand, Effort effort) {
        if (errand.attempt().left()) {
            errand.caller().tookBeside(effort);
        } else {
            errand.caller().took(effort);
        }
    }
}
