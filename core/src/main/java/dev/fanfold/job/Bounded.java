package dev.fanfold.job;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import java.time.Duration;

/**
 * A job with a deadline.
 *
 * @param limit from the start of the job, more than nothing
 */
public record Bounded<I, R>(Job<I, R> job, Duration limit) implements Job<I, R> {
    public Bounded {
        FanRules.requirePositive(limit);
    }

    @Override
    public Forecast forecast(Given<? extends I> input) {
        return job.forecast(input);
    }
}
