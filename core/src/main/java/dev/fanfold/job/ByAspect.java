package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.result.Views;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several looks at one subject, waiting for their merge.
 *
 * <p>Fails fast: the first failed part stops the others, unless {@link #atLeast} or {@link #within} says otherwise.
 */
public final class ByAspect<I, O> {
    private final List<Aspect<I, ? extends O>> aspects;
    private final FanRules rules;

    ByAspect(List<Aspect<I, ? extends O>> aspects, FanRules rules) {
        this.aspects = aspects;
        this.rules = rules;
    }

    /** The job that folds the views in this way. */
    public <R> Job<I, R> merge(Merge<? super Views<O>, R> merge) {
        return new Cutting<>(
                        (I input) ->
                                Cut.of(tasks(input, Beside.SIBLINGS), parts -> new Views<>(parts, Subject.of(input))),
                        input -> outlook(input, Beside.SIBLINGS),
                        rules)
                .merge(merge);
    }

    /** Merges as long as this many parts are done, and keeps the failures of the others. */
    public ByAspect<I, O> atLeast(int parts) {
        var changed = rules.atLeast(parts);
        changed.requireReachable(aspects.size());
        return new ByAspect<>(aspects, changed);
    }

    /** Merges what has arrived when this much time has passed since the first part began. */
    public ByAspect<I, O> within(Duration limit) {
        return new ByAspect<>(aspects, rules.within(limit));
    }

    /**
     * Takes the views as answers to one question, so that they can be voted on or picked from.
     *
     * <p>Rivals lose no other: a part that fails is kept as a failure, and as a spoiled ballot where its answer could not
     * be read.
     *
     * @param why the reason, kept with the result
     */
    public ByRepetition<I, O> asRivals(String why) {
        var reason = Optional.of(ByRepetition.reason(why));
        var cutting = new Cutting<I, O, O, Rivals<O>>(
                (I input) ->
                        Cut.of(tasks(input, Beside.RIVALS), parts -> new Rivals<>(parts, Subject.of(input), reason)),
                input -> outlook(input, Beside.RIVALS),
                rules);
        return new ByRepetition<>(
                new Taken.Views<>(cutting, aspects.stream().map(Aspect::name).toList()), rules.collecting());
    }

    private Stream<Task<O>> tasks(I input, Beside others) {
        return IntStream.range(0, aspects.size()).mapToObj(i -> task(i, input, others));
    }

    private Task<O> task(int ordinal, I input, Beside others) {
        var aspect = aspects.get(ordinal);
        return Task.of(new PartId(ordinal, aspect.name()), others.prepare(aspect.work()), input);
    }

    private Outlook outlook(Given<? extends I> input, Beside others) {
        var all = aspects.stream()
                .map(aspect -> others.prepare(aspect.work()).forecast(input).at(aspect.name()))
                .reduce(Forecast.none(), Forecast::beside);
        return new Outlook(all, Subject.size(input));
    }

    /** What the other parts are to one part. */
    private enum Beside {
        SIBLINGS,
        RIVALS;

        <A, B> Work<A, B> prepare(Work<A, B> work) {
            return this == SIBLINGS ? work.besideSiblings() : work.amongRivals();
        }
    }
}
