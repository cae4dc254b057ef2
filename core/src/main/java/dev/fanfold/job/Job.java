package dev.fanfold.job;

import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.time.Duration;

/**
 * A split, its work and its merge as one immutable value; and work itself, so jobs nest.
 *
 * @param <I> what goes in
 * @param <R> what comes out
 */
public sealed interface Job<I, R> extends Work<I, R> permits Folded, Plan, Bounded, Fallback {
    /** This job, failing when it has not come to an end in time; calls on the wire are aborted then. */
    default Job<I, R> within(Duration limit) {
        return new Bounded<>(this, limit);
    }

    /** This job, or this value where the job fails; the run says that the value stands in. */
    default Job<I, R> orElse(R fallback) {
        return new Fallback<>(this, fallback);
    }

    @Override
    default R answer(I input, Call call) {
        return call.ask(this, input);
    }
}
