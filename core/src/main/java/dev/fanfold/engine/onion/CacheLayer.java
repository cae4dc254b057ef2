package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.OpenCache;
import dev.fanfold.model.Reply;
import dev.fanfold.result.Effort;
import dev.fanfold.result.WallTime.Share;
import java.util.Optional;

/**
 * Gives the answer that any program got to the same question before this run began, and shares each new one.
 *
 * <p>It stands under what recalls from a journal, so that a shared answer is in the journal too, and a replay needs no cache.
 */
record CacheLayer(Layer inner, OpenCache cache, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var key = errand.asking().key().orElseThrow();
        var caller = errand.caller();
        var known = cache.find(key, caller.turn().run().begun().at());
        if (known.isPresent()) {
            errand.chain().to(Share.ENGINE, time.nanos());
            caller.took(Effort.recall());
            caller.tell(new Event.CallRecalled(caller.path(), errand.model().endpoint()));
            return known.get();
        }
        return asked(key, errand);
    }

    private Reply asked(Key key, Errand errand) throws InterruptedException {
        var reply = inner.send(errand);
        cache.add(new Line.Answered(key, "", 0, Optional.empty(), reply));
        errand.chain().to(Share.ENGINE, time.nanos());
        return reply;
    }
}
