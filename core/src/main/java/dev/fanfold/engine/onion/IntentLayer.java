package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.model.Reply;
import dev.fanfold.result.WallTime.Share;

/**
 * Writes down that a call is about to go out, just before it does.
 *
 * <p>Law: no call goes out that the journal does not know of, so once that takes no line, none does, whoever sends it; and
 * what only waited in the queue is never taken for paid. A permit is held meanwhile: that is one force of the disk.
 */
record IntentLayer(Layer inner, Minutes minutes, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        errand.asking().lastTried(minutes.intends(errand));
        errand.chain().to(Share.ENGINE, time.nanos());
        return inner.send(errand);
    }
}
