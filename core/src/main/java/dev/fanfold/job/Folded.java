package dev.fanfold.job;

import dev.fanfold.merge.Demand;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnePass;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import java.util.function.Function;

/**
 * One split with its merge.
 *
 * @param cut how an input becomes tasks
 * @param ahead what these tasks would send
 * @param rules what to put up with
 * @param demand how many of the parts are wanted
 * @param merge how the ended parts become one result
 */
public record Folded<I, X, O, P extends Parts<?>, R>(
        Function<I, Cut<X, O, P>> cut,
        Function<Given<? extends I>, Outlook> ahead,
        FanRules rules,
        Demand<X> demand,
        Merge<? super P, R> merge)
        implements Job<I, R> {
    /**
     * What the parts would send and what the merge would, apart: whoever runs this sets the merge's part aside.
     *
     * <p>An input that is cut is really cut, so a reader is read to its end.
     */
    public Outlook outlook(Given<? extends I> input) {
        return ahead.apply(input);
    }

    /** The same split with another merge, which takes its parts one after the other. */
    public <A, S> Job<I, S> inOnePass(OnePass<A, S> other) {
        return new Folded<>(cut, ahead, rules, demand, taking(other));
    }

    @SuppressWarnings(
            "unchecked") // whoever asks knows what the parts of this split answer, which P alone does not tell
    private <S> Merge<P, S> taking(OnePass<?, S> other) {
        return (Merge<P, S>) (Merge<?, S>) other;
    }

    @Override
    public Forecast forecast(Given<? extends I> input) {
        var outlook = outlook(input);
        return outlook.parts().then(outlook.merge(merge));
    }
}
