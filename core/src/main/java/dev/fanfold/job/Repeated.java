package dev.fanfold.job;

import dev.fanfold.job.FanRules.Sending;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnDemand;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The same work several times.
 *
 * @param times how many, as the split names it; a merge on demand may take fewer, or more
 * @param work drawn afresh each time
 */
record Repeated<I, O>(int times, Work<I, O> work, Sending sending) implements Attempts<I, O> {
    @Override
    public int known() {
        return times;
    }

    @Override
    @SuppressWarnings("unchecked") // a merge of these rivals that goes on demand wants attempts that answer the same
    public <R> Job<I, R> merge(Merge<? super Rivals<O>, R> merge, FanRules rules) {
        return (Object) merge instanceof OnDemand<?, ?> some
                ? onDemand((OnDemand<O, R>) some, rules)
                : cutting(times, this::all, rules).merge(merge);
    }

    private <R> Job<I, R> onDemand(OnDemand<O, R> merge, FanRules rules) {
        int least = merge.least(times);
        int most = merge.most(times);
        var wanted = AtLeast.of(rules, times, merge.demand(times));
        if (least == times && most == times) {
            return cutting(times, this::all, rules).merge(merge.told(times), wanted);
        }
        requireApart(merge);
        return cutting(most, input -> some(input, least, most), rules).merge(merge.told(times), wanted);
    }

    private void requireApart(OnDemand<?, ?> merge) {
        if (sending == Sending.AS_ONE_REQUEST) {
            throw new IllegalArgumentException("asOneRequest() asks for all " + times + " attempts at once, and "
                    + merge + " may take fewer or more: leave one of the two out");
        }
    }

    @Override
    public Attempts<I, O> asOneRequest() {
        if (work instanceof Ask<?>) {
            return new Repeated<>(times, work, Sending.AS_ONE_REQUEST);
        }
        throw new IllegalArgumentException(
                "only attempts at one and the same ask can go as one request: split an ask by repetition, or leave"
                        + " asOneRequest() out");
    }

    private Cutting<I, O, O, Rivals<O>> cutting(
            int most, Function<Given<? extends I>, Forecast> ahead, FanRules rules) {
        return new Cutting<>(
                (I input) -> Cut.of(
                        IntStream.range(0, most)
                                .mapToObj(i ->
                                        Task.<I, O>of(attempt(i), work, input).repetition(i)),
                        parts -> new Rivals<>(parts, Subject.of(input), Optional.empty(), alike())),
                input -> new Outlook(ahead.apply(input).at("each attempt"), Subject.size(input)),
                rules);
    }

    private Optional<String> alike() {
        return work instanceof Ask<?> ask ? ask.alike() : Optional.empty();
    }

    private Forecast all(Given<? extends I> input) {
        var each = work.forecast(input);
        return sending == Sending.AS_ONE_REQUEST ? each.promptedOnce(times) : each.times(times);
    }

    /** The fewest are certain, as many as the split names are expected, and the most are the worst case. */
    private Forecast some(Given<? extends I> input, int least, int most) {
        var each = work.forecast(input);
        var expected = Math.clamp(times, least, most);
        return each.times(least)
                .beside(each.times((long) expected - least).perhaps())
                .atWorst(each.times((long) most - expected));
    }

    private static PartId attempt(int ordinal) {
        return new PartId(ordinal, "attempt " + (ordinal + 1));
    }
}
