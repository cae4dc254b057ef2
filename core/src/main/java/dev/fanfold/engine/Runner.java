package dev.fanfold.engine;

import dev.fanfold.job.Bounded;
import dev.fanfold.job.Cut;
import dev.fanfold.job.Fallback;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Folded;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Task;
import dev.fanfold.limit.Reserve;
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
            case Folded<I, ?, ?, R> folded -> folded(folded, input);
            case Plan<I, R> plan -> new PlanRun<>(plan, input, scope).run();
            case Bounded<I, R> bounded -> bounded(bounded, input);
            case Fallback<I, R> fallback -> fallback(fallback, input);
        };
    }

    private <I, X, P extends Parts<?>, R> Outcome<R> folded(Folded<I, X, P, R> folded, I input) {
        var time = scope.engine().time();
        var start = time.nanos();
        var cut = cut(folded, input);
        var provision = new Provision(scope);
        var rules = provision.time(folded, input);
        var reserve = provision.money(folded, input);
        try {
            var fork = new Fork<>(scope, rules, new Appetite<>(folded.demand()))
                    .run(cut.tasks().map(this::announced));
            return merged(folded, cut, fork, time.since(start), reserve);
        } finally {
            reserve.ifPresent(scope.engine().onion().bank()::close);
        }
    }

    private <I, X, P extends Parts<?>, R> Outcome<R> merged(
            Folded<I, X, P, R> folded,
            Cut<X, P> cut,
            Fork.Ended<X> fork,
            Duration together,
            Optional<Reserve> reserve) {
        var ended = fork.parts();
        scope.meter().add(Siblings.reported(ended, scope));
        scope.meter().add(Siblings.withoutLacks(Scope.besides(ended)));
        var live = Scope.besides(ended).live();
        var parts = cut.gather().apply(ended);
        new Judgement(scope.where(), folded.rules()).requireEnough(parts.all(), fork.stop());
        return new Folding(scope, reserve, ended.size(), together, live).fold(parts, folded.merge());
    }

    private static <I, X, P extends Parts<?>, R> Cut<X, P> cut(Folded<I, X, P, R> folded, I input) {
        try {
            return folded.cut().apply(input);
        } catch (RuntimeException e) {
            var culprit = new Part.Failed<>(new PartId(0, "the input"), e, Effort.NONE);
            throw new RunFailedException(
                    "the input could not be cut: " + culprit.why(), List.of(), Optional.of(culprit));
        }
    }

    private <X> Task<X> announced(Task<X> task) {
        return task.doing(call -> {
            ((Scope) call).began();
            return task.body().apply(call);
        });
    }

    /** The job with a deadline: one task under a time limit, in place of the job itself. */
    private <I, R> Outcome<R> bounded(Bounded<I, R> bounded, I input) {
        var task = new Task<Outcome<R>>(new PartId(0, ""), call -> new Runner((Scope) call).run(bounded.job(), input));
        try {
            var parts = new Fork<Outcome<R>>(scope, FanRules.failFastWithin(bounded.limit()))
                    .run(Stream.of(task))
                    .parts();
            scope.meter().add(Scope.besides(parts));
            return ((Part.Done<Outcome<R>>) parts.getFirst()).value();
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
            case Part.Done<?>(var id, Outcome<?> outcome, var effort) -> outcome.parts();
            case Part.Failed<?>(var id, RunFailedException inner, var effort)
            when id.name().isEmpty() -> inner.parts();
            default -> List.of(part);
        };
    }

    private <I, R> Outcome<R> fallback(Fallback<I, R> fallback, I input) {
        var start = scope.engine().time().nanos();
        try {
            return run(fallback.job(), input);
        } catch (RunCancelledException e) {
            throw e;
        } catch (RunFailedException e) {
            scope.note(new Note.FellBack(Objects.toString(e.getMessage())));
            var together = scope.engine().time().since(start);
            var live = Scope.besides(e.parts()).live();
            var timing = new Timing(e.parts().size(), together, live, Duration.ZERO);
            scope.meter().add(new Fold(scope.path(), e.parts(), Optional.empty(), List.of(), List.of(), timing));
            return new Outcome<>(fallback.value(), e.parts(), timing);
        }
    }
}
