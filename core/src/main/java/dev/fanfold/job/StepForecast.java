package dev.fanfold.job;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.List;

/**
 * What one step of a plan would send, known from its input and from how long the answers are that it takes.
 *
 * @param <I> the plan's input
 */
@FunctionalInterface
public interface StepForecast<I> {
    /**
     * What it would send; pure.
     *
     * @param taken the sizes of the answers that it took, in the order of their handles
     */
    Forecast of(Given<? extends I> input, List<Size> taken);
}
