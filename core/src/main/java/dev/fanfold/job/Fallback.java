package dev.fanfold.job;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;

/** A job with a value that stands in where it fails. */
public record Fallback<I, R>(Job<I, R> job, R value) implements Job<I, R> {
    @Override
    public Forecast forecast(Given<? extends I> input) {
        var hoped = job.forecast(input);
        return hoped.answering(hoped.answer().or(Size.of(String.valueOf(value))));
    }
}
