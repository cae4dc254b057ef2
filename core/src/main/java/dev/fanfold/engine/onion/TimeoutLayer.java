package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Reply;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;

/**
 * The innermost layer: it measures the call and not the queue, and gives up one that takes too long.
 *
 * <p>The call runs on a thread of its own, so that even a model that does not heed an interrupt holds up nobody.
 */
record TimeoutLayer(Layer inner, Duration timeout, Time time, ThreadFactory threads) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        errand.chain().to(Share.ENGINE, time.nanos());
        var call = Beside.start(Beside.Watch.with(time), threads, () -> inner.send(errand));
        try {
            if (call.awaited(OptionalLong.of(time.nanos() + timeout.toNanos()))) {
                return call.result();
            }
            call.giveUp(errand.caller().patience());
            if (call.replied()) {
                return call.result(); // it came at the last moment, and is paid for
            }
            leave(errand, call);
            throw new ModelException.Transient("no whole reply from "
                            + errand.model().endpoint() + " within " + Timing.seconds(timeout)
                            + ": allow it more time, or ask for less at once")
                    .as(Mishap.OnTheWire.LATE);
        } catch (InterruptedException e) {
            call.giveUp(errand.caller().patience());
            if (call.over()) {
                Thread.currentThread().interrupt(); // the answer is here and paid for; what comes next will be stopped
                return call.result();
            }
            leave(errand, call);
            throw e;
        } finally {
            errand.chain().to(Share.CALL, time.nanos());
        }
    }

    /** One that heeds no interrupt goes on beside whatever comes next, and lengthens no chain. */
    private static void leave(Errand errand, Beside call) {
        if (!call.over()) {
            errand.attempt().leave();
        }
    }
}
