package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.limit.Admission;
import dev.fanfold.limit.Claim;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.model.Usage;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Keeps the calls to each endpoint within its permits and its rate limits, and lets it rest while it is failing.
 *
 * <p>Bounded by default: a permit is held only while a call is on the wire, so a part that waits for another holds none, and
 * nesting cannot deadlock. All runs of a runtime share one door for each endpoint.
 */
record LimitLayer(Layer inner, Doors doors, Time time) implements Layer {
    /** Answers without a limit of their own are booked with this many tokens until they are there. */
    private static final int USUAL_ANSWER = 400;

    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var door = doors.of(errand.model().endpoint());
        var claim = claim(errand.prompt());
        var ticket = door.enter(errand, claim);
        var start = time.nanos();
        Consumer<Admission> told = admission -> ended(admission, claim, errand.attempt());
        try {
            var reply = inner.send(errand);
            var now = time.nanos();
            told = admission -> admission.answered(claim, actual(claim, reply), reply.rates(), now - start, now);
            return reply;
        } catch (ModelException e) {
            told = admission -> admission.failed(claim, e, time.nanos());
            throw e;
        } finally {
            door.leave(ticket, told);
        }
    }

    /** It came to no verdict on the endpoint. */
    private static void ended(Admission admission, Claim claim, Attempt attempt) {
        if (attempt.out()) {
            admission.aborted();
        } else {
            admission.untaken(claim);
        }
    }

    static Claim claim(Prompt prompt) {
        var counter = TokenCounter.estimate();
        long input = (long) counter.count(prompt.system()) + counter.count(prompt.user());
        long output = (long) prompt.maxTokens().orElse(USUAL_ANSWER) * prompt.samples();
        return new Claim(input, output);
    }

    private static Claim actual(Claim taken, Reply reply) {
        var usage = reply.usage();
        return Objects.equals(usage, Usage.NONE) ? taken : new Claim(usage.input(), usage.output());
    }
}
