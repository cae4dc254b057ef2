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
 * <p>A throttled attempt goes back to the head of the queue and does not count. One that broke while its endpoint is down goes
 * to the end of the queue, and does not count either: it is not its own fault. One that broke on the way is tried again
 * after a pause, as often as the rules say, as long as the run has an allowance for it, the deadline leaves time and the
 * server does not ask to stay away for longer than patience lasts; the pause holds neither a permit nor money. Everything
 * else is final.
 */
record RetryLayer(Layer inner, RetryRules rules, Duration patience, Doors doors, Time time, RandomGenerator random)
        implements Layer {
    private static final int MANY_THROTTLES = 20;

    @Override
    public Reply send(Errand errand) throws InterruptedException {
        errand.caller().turn().run().called();
        var start = time.nanos();
        for (int broken = 0; ; ) {
            var attempt = new Attempt();
            try {
                return inner.send(errand.attempt(attempt));
            } catch (ModelException.Wait e) {
                errand.place().throttled();
                requirePatience(errand, start, e);
                waits(errand, e);
            } catch (ModelException.Transient e) {
                requireOut(attempt, e);
                broken += again(errand, e, broken);
            }
            errand.caller().requireGoing();
        }
    }

    /** One that is throttled again and again while others are answered is not waited for for ever. */
    private void requirePatience(Errand errand, long start, ModelException.Wait why) {
        if (errand.place().throttles() >= MANY_THROTTLES && time.since(start).compareTo(patience) > 0) {
            throw new ModelException.Cap(
                    why(why) + "; gave up on this call after " + errand.place().throttles() + " such answers");
        }
    }

    /** What never went out was refused on this side, and would be again. */
    private static void requireOut(Attempt attempt, ModelException.Transient why) {
        if (!attempt.out()) {
            throw why;
        }
    }

    /** Whether the failure counts as one of this call's own, 0 or 1; while the endpoint is down none does, and it waits. */
    private int again(Errand errand, ModelException.Transient broke, int before) throws InterruptedException {
        if (isDown(errand) && before + 1 < rules.attempts()) {
            errand.place().back();
            waits(errand, broke);
            return 0;
        }
        pause(errand, broke, before);
        return 1;
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
        if (before + 1 >= rules.attempts() || !inTime(errand, until)) {
            throw broke;
        }
        var allowed = errand.caller().turn().run().mayRetry();
        if (allowed) {
            retried(errand, broke, pause);
        }
        errand.chain().to(Share.ENGINE, start);
        try {
            time.pauseUntil(until);
        } finally {
            errand.chain().to(Share.BACK_OFF, time.nanos());
        }
        if (!allowed && !isDown(errand)) { // the first of an outage fail before anybody can tell that it is one
            throw broke;
        }
    }

    private boolean isDown(Errand errand) {
        return doors.of(errand.model().endpoint()).down();
    }

    private static boolean inTime(Errand errand, long until) {
        var deadline = errand.caller().deadline();
        return deadline.isEmpty() || until - deadline.getAsLong() < 0;
    }

    private void waits(Errand errand, ModelException cause) {
        var caller = errand.caller();
        var endpoint = errand.model().endpoint();
        caller.tell(new Event.CallThrottled(
                caller.path(), endpoint, cause, doors.of(endpoint).shutFor()));
    }

    private static void retried(Errand errand, ModelException.Transient cause, Duration in) {
        var caller = errand.caller();
        caller.tell(new Event.CallRetried(caller.path(), errand.model().endpoint(), cause, in));
    }

    private static String why(ModelException failure) {
        return String.valueOf(failure.getMessage());
    }
}
