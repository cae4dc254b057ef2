package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.event.Event;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Plan;
import dev.fanfold.job.PlannedStep;
import dev.fanfold.job.Straight;
import dev.fanfold.job.Task;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Parts;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One run of a plan: every step on a thread of its own, waiting for what it took and for nothing else.
 *
 * <p>A step that waits holds no permit. Steps are forked in the order of the plan, and a step only takes earlier ones, so
 * none waits for one that is not there yet; the fan has a place for each of them.
 */
final class PlanRun<I, R> {
    private final Plan<I, R> plan;
    private final I input;
    private final Scope scope;
    private final List<CompletableFuture<Ended>> ends;

    PlanRun(Plan<I, R> plan, I input, Scope scope) {
        this.plan = plan;
        this.input = input;
        this.scope = scope;
        this.ends = plan.steps().stream()
                .map(step -> new CompletableFuture<Ended>())
                .toList();
    }

    /** A step that is done, when it began, and the chain of time that led to its end. */
    private record Ended(Part.Done<Object> part, long start, Chain chain) {}

    @SuppressWarnings("unchecked") // the step that makes the plan's result makes an R
    Outcome<R> run() {
        var time = scope.engine().time();
        var start = time.nanos();
        var tasks = IntStream.range(0, ends.size()).mapToObj(this::task);
        var terms = Terms.waiting(Math.max(1, ends.size()), urgency(), this::stuck);
        var fan = Gathered.of(scope, FanRules.failFast(), terms, new Straight<>(tasks));
        var parts = fan.parts();
        var sum = fan.effort();
        scope.meter().add(Siblings.reported(parts, scope));
        scope.meter().add(Siblings.withoutLacks(sum.withChainOf(critical(parts))));
        var value = ((Part.Done<Object>) parts.get(plan.result())).value();
        var timing = new Timing(parts.size(), time.since(start), sum.live(), Duration.ZERO);
        return Outcome.keeping((R) value, List.copyOf(parts), timing);
    }

    private Task<Object> task(int place) {
        var step = plan.steps().get(place);
        var id = new PartId(place, step.name());
        return new Task<>(id, call -> {
            var inner = (Scope) call;
            var taken = step.needs().stream().map(need -> awaited(need, inner)).toList();
            begin(inner, taken);
            var start = inner.chain().at();
            var value = value(step, taken, inner);
            inner.worked();
            var done = new Part.Done<>(id, value, inner.meter().effort());
            ends.get(place).complete(new Ended(done, start, inner.chain().fork()));
            return value;
        });
    }

    /** The time until now is that of the step which ended last of those it waited for. */
    private void begin(Scope inner, List<Ended> taken) {
        taken.stream()
                .map(Ended::chain)
                .max(Comparator.comparingLong(Chain::at))
                .ifPresent(inner.chain()::follow);
        inner.worked();
        if (!taken.isEmpty()) {
            var after = taken.stream().map(end -> scope.pathOf(end.part().id().name()));
            inner.tell(new Event.PartFollows(inner.path(), after.toList()));
        }
        inner.began();
    }

    private Object value(PlannedStep<I> step, List<Ended> taken, Scope inner) {
        return switch (step) {
            case PlannedStep.Doing<I> doing -> doing.body().answer(input, values(taken), new BesideSiblings(inner));
            case PlannedStep.Merging<I, ?, ?> merging -> merged(merging, taken, inner);
        };
    }

    private static List<Object> values(List<Ended> taken) {
        return taken.stream().map(end -> end.part().value()).toList();
    }

    private <P extends Parts<?>, S> Object merged(
            PlannedStep.Merging<I, P, S> merging, List<Ended> taken, Scope inner) {
        var parts = new ArrayList<Part<?>>();
        taken.forEach(end -> parts.add(end.part()));
        var first = taken.stream().mapToLong(Ended::start).min().orElseThrow();
        var last = taken.stream().mapToLong(end -> end.chain().at()).max().orElseThrow();
        var together = Duration.ofNanos(last - first);
        return new Folding(
                        inner,
                        Optional.empty(),
                        parts.size(),
                        together,
                        Siblings.besides(parts).live())
                .fold(merging.parts(parts, input), merging.merge())
                .value();
    }

    private Ended awaited(int need, Scope inner) {
        try {
            return ends.get(need).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(inner.where() + " was told to stop", List.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step never completes with an exception", e);
        }
    }

    /** How many of these steps wait for another: it has not come, or has failed and never will. */
    private int stuck(Stream<PartId> running) {
        return (int) running.flatMap(step -> plan.steps().get(step.ordinal()).needs().stream()
                        .filter(need -> !ends.get(need).isDone())
                        .limit(1))
                .count();
    }

    /** Critical path first: what the rest of the plan is expected to take, counted from each step. */
    private ToLongFunction<PartId> urgency() {
        var remaining = plan.remaining(input);
        return step -> remaining.get(step.ordinal());
    }

    /** What has the longest chain of calls, along what the steps took. */
    private Effort critical(List<Part<Object>> parts) {
        var chains = new ArrayList<Effort>();
        for (int i = 0; i < parts.size(); i++) {
            var before = plan.steps().get(i).needs().stream().map(chains::get).reduce(Effort.NONE, Effort::beside);
            chains.add(before.then(Effort.NONE.withChainOf(parts.get(i).effort())));
        }
        return chains.stream().reduce(Effort.NONE, Effort::beside);
    }
}
