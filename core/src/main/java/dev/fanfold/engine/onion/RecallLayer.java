package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Reply;
import dev.fanfold.result.Effort;
import dev.fanfold.result.WallTime.Share;

/**
 * Gives the answer that an earlier run got to the same question, and keeps each new one before it counts.
 *
 * <p>Law, an answer in the journal is never paid for again: what is found takes no money, no permit and no wait. What is not
 * found is asked for, and its answer is in the journal for good before anything follows from it. An
 * answer that will not come is written down too, and asked for anew by the next run: what was wrong may be mended by then.
 */
record RecallLayer(Layer inner, Chronicle chronicle, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var known = errand.asking().find(key -> chronicle.recall(key, errand));
        if (known.isPresent()) {
            recalled(errand, time);
            return known.get();
        }
        return asked(errand);
    }

    /** What is found took nothing, and is told. */
    static void recalled(Errand errand, Time time) {
        var caller = errand.caller();
        errand.chain().to(Share.ENGINE, time.nanos());
        caller.took(Effort.recall());
        caller.tell(new Event.CallRecalled(caller.path(), errand.model().endpoint()));
    }

    private Reply asked(Errand errand) throws InterruptedException {
        try {
            errand.caller().asksAnew();
            var reply = inner.send(errand);
            chronicle.answered(errand, reply);
            errand.chain().to(Share.ENGINE, time.nanos());
            return reply;
        } catch (ModelException e) {
            chronicle.refused(errand, e);
            throw e;
        }
    }
}
