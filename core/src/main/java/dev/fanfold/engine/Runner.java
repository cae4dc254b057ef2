package dev.fanfold.engine;

import dev.fanfold.job.Bounded;
import dev.fanfold.job.Course;
import dev.fanfold.job.Cut;
import dev.fanfold.job.Fallback;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Folded;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Task;
import dev.fanfold.limit.Reserve;
import dev.fanfold.merge.OnePass;
import dev.fanfold.result.Count;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Parts;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a job in a scope: the part of the engine that knows the kinds of job. */
final class Runner {
    private final Scope scope;

    Runner(Scope scope) {
        this.scope = scope;
    }

    /** A job takes in only what it reads and gives out only what it makes, so its types may be seen this way. */
    @SuppressWarnings("unchecked")
    static <I, R> Job<I, R> job(Work<? super I, ? extends R> job) {
        return (Job<I, R>) job;
    }

    <I, R> Outcome<R> run(Job<I, R> job, I input) {
        return switch (job) {
            case Folded<I, ?, ?, ?, R> folded -> folded(folded, input);
            case Plan<I, R> plan -> new PlanRun<>(plan, input, scope).run();
            case Bounded<I, R> bounded -> bounded(bounded, input);
            case Fallback<I, R> fallback -> fallback(fallback, input);
        };
    }

    @SuppressWarnings("unchecked") // a merge in one pass fits a split only where it takes what the split's parts answer
    private <I, X, O, P extends Parts<?>, R> Outcome<R> folded(Folded<I, X, O, P, R> folded, I input) {
        var start = scope.engine().time().nanos();
        var cut = cut(folded, input);
        var rules = new Provision(scope).time(folded, input);
        if ((Object) folded.merge() instanceof OnePass<?, ?> merge) {
            return passed(cut.course(), rules, (OnePass<O, R>) merge, start);
        }
        var reserve = new Provision(scope).money(folded, input);
        try {
            var terms = Terms.keeping(scope.engine(), rules, new Appetite<>(folded.demand()));
            var fan = Gathered.of(scope, rules, terms, cut.course());
            return merged(folded, cut, fan, scope.engine().time().since(start), reserve);
        } finally {
            reserve.ifPresent(scope.engine().onion().bank()::close);
        }
    }

    private <I, X, O, P extends Parts<?>, R> Outcome<R> merged(
            Folded<I, X, O, P, R> folded,
            Cut<X, O, P> cut,
            Gathered<O> fan,
            Duration together,
            Optional<Reserve> reserve) {
        scope.meter().add(Siblings.reported(fan.parts(), scope));
        scope.meter().add(Siblings.withoutLacks(fan.effort()));
        var parts = cut.shape().apply(fan.parts());
        new Judgement(scope.where(), folded.rules())
                .requireEnough(Count.of(parts.all()), parts.all(), parts.all(), fan.stop());
        return new Folding(scope, reserve, fan.tasks(), together, fan.effort().live()).fold(parts, folded.merge());
    }

    private <X, O, R> Outcome<R> passed(Course<X, O> course, FanRules rules, OnePass<O, R> merge, long start) {
        var passed = new Passed<>(scope, merge);
        var ended = passed.through(course, rules);
        scope.meter().add(Siblings.withoutLacks(ended.effort()));
        scope.meter().add(passed.dependences());
        var judgement = new Judgement(scope.where(), rules);
        ended.stop().ifPresent(why -> judgement.on(ended.kept(), why));
        judgement.requireEnough(passed.all(), ended.kept(), passed.gaps(), ended.stop());
        var timing = new Timing(
                ended.tasks(),
                scope.engine().time().since(start),
                ended.effort().live(),
                Duration.ZERO);
        return passed.told(timing);
    }

    private static <I, X, O, P extends Parts<?>, R> Cut<X, O, P> cut(Folded<I, X, O, P, R> folded, I input) {
        try {
            return folded.cut().apply(input);
        } catch (RuntimeException e) {
            var culprit = new Part.Failed<>(new PartId(0, "the input"), e, Effort.NONE);
            throw new RunFailedException(
                    "the input could not be cut: " + culprit.why(), List.of(), Optional.of(culprit));
        }
    }

    /** The job with a deadline: one task under a time limit, in place of the job itself. */
    private <I, R> Outcome<R> bounded(Bounded<I, R> bounded, I input) {
        var task = new Task<Outcome<R>>(new PartId(0, ""), call -> new Runner((Scope) call).run(bounded.job(), input));
        try {
            var fan = Gathered.of(scope, FanRules.failFastWithin(bounded.limit()), Stream.of(task));
            scope.meter().add(fan.effort());
            return ((Part.Done<Outcome<R>>) fan.parts().getFirst()).value();
        } catch (RunCancelledException e) {
            throw new RunCancelledException(Objects.toString(e.getMessage()), inside(Judgement.opened(e.parts())));
        } catch (RunFailedException e) {
            throw own(e);
        }
    }

    /** The failure of the job itself, or that it was late. */
    private static RunFailedException own(RunFailedException e) {
        return e.getCause() instanceof RunFailedException inner
                ? inner
                : new RunFailedException(Objects.toString(e.getMessage()), inside(e.parts()), e.firstFailure());
    }

    /** The job may have come to its end just when its time was up: then its parts are there. */
    private static List<Part<?>> inside(List<Part<?>> parts) {
        return parts.stream().<Part<?>>flatMap(part -> opened(part).stream()).toList();
    }

    private static List<Part<?>> opened(Part<?> part) {
        return switch (part) {
            case Part.Done<?>(var id, Outcome<?> outcome, var effort) -> outcome.held();
            case Part.Failed<?>(var id, RunFailedException inner, var effort)
            when id.name().isEmpty() -> inner.parts();
            default -> List.of(part);
        };
    }

    private <I, R> Outcome<R> fallback(Fallback<I, R> fallback, I input) {
        var start = scope.engine().time().nanos();
        var before = scope.meter().effort().live();
        try {
            return run(fallback.job(), input);
        } catch (RunCancelledException e) {
            throw e;
        } catch (RunFailedException e) {
            if (Fates.unkept(e)) {
                throw e;
            }
            scope.note(new Note.FellBack(Objects.toString(e.getMessage())));
            var together = scope.engine().time().since(start);
            var live = scope.meter().effort().live().minus(before);
            var timing = new Timing(e.parts().size(), together, live, Duration.ZERO);
            scope.meter().add(new Fold(scope.path(), e.parts(), Optional.empty(), List.of(), List.of(), timing));
            return Outcome.keeping(fallback.value(), e.parts(), timing);
        }
    }
}
