package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.job.ByAspect;
import dev.fanfold.job.ByRepetition;
import dev.fanfold.job.Job;
import dev.fanfold.job.Pieced;
import dev.fanfold.job.Split;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Work;
import java.util.List;

/**
 * Makes the work of a step: the same splits and merges as Java writes.
 *
 * @param values answers of earlier steps by name, and the plan's input where a merge places it
 * @param labels what the parts may answer, in the order of the plan; empty where that is anything
 */
record Works(Filling values, List<String> labels) {
    Work<String, Object> of(Kind kind) {
        return switch (kind) {
            case Kind.Alone(var ask) -> Asks.work(ask, values);
            case Kind.Aspects aspects -> aspects(aspects);
            case Kind.Repeated repeated -> repeated(repeated);
            case Kind.Volume volume when volume.cut() instanceof CutText.Batches batches -> records(volume, batches);
            case Kind.Volume volume ->
                pieces(Split.byVolume(Cuts.text(volume.cut())).each(Asks.work(volume.ask(), values)), volume);
            case Kind.Fold fold -> throw new IllegalStateException("a fold is no work on the input");
            case Kind.Unread unread -> throw new IllegalStateException("a plan with problems is never compiled");
        };
    }

    private Job<String, Object> aspects(Kind.Aspects aspects) {
        var parts = aspects.parts().stream()
                .map(part -> Asks.work(part, values).named(part.name()))
                .toList();
        return views(parts, aspects.merge(), aspects.bounds());
    }

    /** Views of one subject, folded. */
    Job<String, Object> views(List<Aspect<String, Object>> parts, MergeText merge, Bounds bounds) {
        ByAspect<String, Object> fan = Split.byAspect(array(parts));
        fan = bounds.atLeast().map(fan::atLeast).orElse(fan);
        fan = bounds.within().map(fan::within).orElse(fan);
        return ended(
                merge.asRivals().isPresent()
                        ? rivals(fan.asRivals(merge.asRivals().get().text()), merge)
                        : fan.merge(merges().ordered(merge)),
                bounds);
    }

    private Job<String, Object> repeated(Kind.Repeated repeated) {
        var bounds = repeated.bounds();
        var fan = Split.byRepetition(repeated.times(), Asks.work(repeated.ask(), values));
        fan = bounds.atLeast().map(fan::atLeast).orElse(fan);
        fan = bounds.within().map(fan::within).orElse(fan);
        return ended(rivals(fan, repeated.merge()), bounds);
    }

    private Job<String, Object> records(Kind.Volume volume, CutText.Batches batches) {
        return pieces(Split.byVolume(Cuts.batches(batches)).each(Asks.items(volume.ask(), values)), volume);
    }

    private <O> Job<String, Object> pieces(Pieced<String, O> pieces, Kind.Volume volume) {
        var bounds = volume.bounds();
        var merge = volume.merge();
        var fan = bounds.atLeast().map(pieces::atLeast).orElse(pieces);
        fan = bounds.within().map(fan::within).orElse(fan);
        return ended(
                merge.asRivals().isPresent()
                        ? rivals(fan.asRivals(merge.asRivals().get().text()), merge)
                        : fan.merge(merges().<O>ordered(merge)),
                bounds);
    }

    private <O> Job<String, ?> rivals(ByRepetition<String, O> fan, MergeText merge) {
        return fan.merge(merges().<O>rivals(merge));
    }

    Merges merges() {
        return new Merges(values, labels);
    }

    private static Job<String, Object> ended(Job<String, ?> job, Bounds bounds) {
        var widened = Widened.job(job);
        return bounds.orElse().<Job<String, Object>>map(widened::orElse).orElse(widened);
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made, only seen as one
    private static Aspect<String, Object>[] array(List<Aspect<String, Object>> parts) {
        return parts.toArray((Aspect<String, Object>[]) new Aspect<?, ?>[0]);
    }
}
