package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Event;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Reply;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Tries again what may succeed when tried again, and nothing else.
 *
 * <p>A throttled attempt goes back to the head of the queue and does not count. One that broke on the way is tried again
 * after a pause, as often as the rules say, as long as the run has an allowance for it, the deadline leaves time and the
 * server does not ask to stay away for longer than patience lasts; the pause holds neither a permit nor money. Everything
 * else is final.
 */
record RetryLayer(Layer inner, RetryRules rules, Duration patience, Doors doors, Time time, RandomGenerator random)
        implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        errand.caller().turn().run().called();
        for (int broken = 0; ; ) {
            var attempt = new Attempt();
            try {
                return inner.send(errand.attempt(attempt));
            } catch (ModelException.Wait e) {
                errand.place().throttled();
                throttled(errand, e);
            } catch (ModelException.Transient e) {
                requireOut(attempt, e);
                pause(errand, e, broken++);
            }
            errand.caller().requireGoing();
        }
    }

    /** What never went out was refused on this side, and would be again. */
    private static void requireOut(Attempt attempt, ModelException.Transient why) {
        if (!attempt.out()) {
            throw why;
        }
    }

    private void pause(Errand errand, ModelException.Transient broke, int before) throws InterruptedException {
        var asked = broke.rates().retryAfter().filter(Duration::isPositive).orElse(Duration.ZERO);
        var drawn = rules.pause(before, random);
        if (asked.compareTo(patience) > 0) {
            throw broke;
        }
        var pause = asked.compareTo(drawn) > 0 ? asked : drawn;
        var start = time.nanos();
        var until = start + pause.toNanos();
        if (before + 1 >= rules.attempts()
                || !inTime(errand, until)
                || !errand.caller().turn().run().mayRetry()) {
            throw broke;
        }
        retried(errand, broke, pause);
        errand.chain().to(Share.ENGINE, start);
        try {
            time.pauseUntil(until);
        } finally {
            errand.chain().to(Share.BACK_OFF, time.nanos());
        }
    }

    private static boolean inTime(Errand errand, long until) {
        var deadline = errand.caller().deadline();
        return deadline.isEmpty() || until - deadline.getAsLong() < 0;
    }

    private void throttled(Errand errand, ModelException.Wait why) {
        var caller = errand.caller();
        var endpoint = errand.model().endpoint();
        caller.tell(new Event.CallThrottled(
                caller.path(), endpoint, why(why), doors.of(endpoint).shutFor()));
    }

    private static void retried(Errand errand, ModelException.Transient why, Duration in) {
        var caller = errand.caller();
        caller.tell(new Event.CallRetried(caller.path(), errand.model().endpoint(), why(why), in));
    }

    private static String why(ModelException failure) {
        return String.valueOf(failure.getMessage());
    }
}
