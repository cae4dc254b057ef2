package dev.fanfold.job;

import dev.fanfold.job.FanRules.Tolerance;
import dev.fanfold.merge.Demand;
import dev.fanfold.result.Part;
import java.util.List;

/**
 * What a merge wants, and at least as many finished parts as the split asks for: one that failed is made up for, as long
 * as the split has more.
 *
 * @param most how many parts the split names
 */
record AtLeast<O>(Demand<O> demand, int done, int most) implements Demand<O> {
    static <O> Demand<O> of(FanRules rules, int most, Demand<O> demand) {
        return rules.tolerance() instanceof Tolerance.Collect(var least) && least > 1
                ? new AtLeast<>(demand, least, most)
                : demand;
    }

    @Override
    public Wanted after(List<Part<O>> ended) {
        var finished =
                (int) ended.stream().filter(part -> part instanceof Part.Done).count();
        int needed = Math.min(most, done + ended.size() - finished);
        return switch (demand.after(ended)) {
            case Wanted.Parts(var count) -> new Wanted.Parts(Math.max(count, needed));
            case Wanted.Enough enough -> finished >= done ? enough : new Wanted.Parts(needed);
        };
    }
}
