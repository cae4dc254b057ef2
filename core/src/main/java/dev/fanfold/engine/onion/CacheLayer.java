package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.OpenCache;
import dev.fanfold.model.Reply;
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
        var begun = errand.caller().turn().run().begun().at();
        var known = errand.asking().find(key -> cache.find(key, begun));
        if (known.isPresent()) {
            RecallLayer.recalled(errand, time);
            return known.get();
        }
        return asked(errand);
    }

    private Reply asked(Errand errand) throws InterruptedException {
        var reply = inner.send(errand);
        cache.add(new Line.Answered(errand.asking().keyOf(reply), "", 0, Optional.empty(), reply));
        errand.chain().to(Share.ENGINE, time.nanos());
        return reply;
    }
}
