package dev.fanfold.job;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the steps of a plan would send, one by one and along the chains that they form.
 *
 * @param each by step, in the order of the plan
 */
record PlanForecast(List<? extends PlannedStep<?>> steps, List<Forecast> each) {
    /** Each step reads the plan's input and answers of the size that the steps it took will have. */
    static <I> PlanForecast of(List<PlannedStep<I>> steps, Given<? extends I> input) {
        var each = new ArrayList<Forecast>();
        for (var step : steps) {
            var taken = step.needs().stream()
                    .map(need -> each.get(need).answer().orUnseen())
                    .toList();
            each.add(step.ahead().of(input, taken).at("step " + step.name()));
        }
        return new PlanForecast(steps, List.copyOf(each));
    }

    /** All steps together: the longest chain is that of the plan, and the answer that of one step. */
    Forecast whole(int result) {
        var longest = remaining().stream().mapToLong(Long::longValue).max().orElse(0);
        return each.stream()
                .reduce(Forecast.none(), Forecast::beside)
                .withLongest(longest)
                .answering(each.get(result).answer());
    }

    /** For each step the longest chain from its start to the end of the plan; those that take it stand after it. */
    List<Long> remaining() {
        var chains = new long[each.size()];
        for (int i = chains.length - 1; i >= 0; i--) {
            chains[i] += each.get(i).longest();
            for (int need : steps.get(i).needs()) {
                chains[need] = Math.max(chains[need], chains[i]);
            }
        }
        return Arrays.stream(chains).boxed().toList();
    }
}
