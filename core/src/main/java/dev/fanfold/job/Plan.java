package dev.fanfold.job;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Steps joined by typed handles: chains and fans mixed freely.
 *
 * <p>Independence is structural: a step reads the plan's input and the steps whose handles it took, nothing else. Every
 * step starts as soon as what it took is done; what it does not depend on it never waits for. The schedule is known before
 * a call is made, and a cycle cannot be written. Plans fail fast.
 */
public final class Plan<I, R> implements Job<I, R> {
    private final List<PlannedStep<I>> steps;
    private final int result;

    private Plan(List<PlannedStep<I>> steps, int result) {
        this.steps = steps;
        this.result = result;
    }

    /**
     * Writes a plan down.
     *
     * @param input the type of the input, which lets the compiler infer the rest
     * @param writer adds the steps and returns the handle of the one whose answer is the plan's
     * @throws IllegalArgumentException when a name is used twice or a handle comes from another plan
     */
    public static <I, R> Plan<I, R> of(Class<I> input, Function<Steps<I>, Step<R>> writer) {
        var steps = new Steps<I>();
        var last = writer.apply(steps);
        return new Plan<>(steps.planned(), last.placeIn(steps));
    }

    /** The steps, each after all those it needs. */
    public List<PlannedStep<I>> steps() {
        return steps;
    }

    /** The place of the step whose answer is the plan's. */
    public int result() {
        return result;
    }

    @Override
    public Forecast forecast(Given<? extends I> input) {
        return PlanForecast.of(steps, input).whole(result);
    }

    /** What each step would send, in the order of the plan; known without making a call. */
    public List<Forecast> forecasts(I input) {
        return PlanForecast.of(steps, Given.of(input)).each();
    }

    /**
     * For each step the longest chain of calls from its start to the end of the plan, its own included, as
     * {@link Forecast#longest} has it: who runs the step of the longest chain first ends soonest.
     *
     * <p>Pure: an input that can be read only once is not read.
     */
    public List<Long> remaining(I input) {
        return PlanForecast.of(steps, Given.unread(input)).remaining();
    }

    /** Names of the steps by how many others must be done before them; those of one wave can run at once. */
    public List<List<String>> waves() {
        var depth = new int[steps.size()];
        var waves = new ArrayList<List<String>>();
        for (int i = 0; i < depth.length; i++) {
            depth[i] = steps.get(i).needs().stream()
                    .mapToInt(need -> depth[need] + 1)
                    .max()
                    .orElse(0);
            while (waves.size() <= depth[i]) {
                waves.add(new ArrayList<>());
            }
            waves.get(depth[i]).add(steps.get(i).name());
        }
        return waves.stream().map(List::copyOf).toList();
    }
}
