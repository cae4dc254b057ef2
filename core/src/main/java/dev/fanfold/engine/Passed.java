package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.job.Course;
import dev.fanfold.job.FanRules;
import dev.fanfold.merge.OnePass;
import dev.fanfold.result.Count;
import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts that go by on their way into a merge in one pass: counted, and kept only where they are without an answer.
 *
 * <p>Memory is bounded: of those without an answer the first thousand are kept.
 */
final class Passed<O, R> {
    private static final int MOST = 1_000;

    private final Scope scope;
    private final OnePass.Taking<O, R> taking;
    private final List<Part<?>> gaps = new ArrayList<>();
    private final List<Ledger.Line> lines = new ArrayList<>();
    private final List<Dependence> dependences = new ArrayList<>();
    private Count all = Count.NONE;
    private Count unlisted = Count.NONE;

    Passed(Scope scope, OnePass<O, R> merge) {
        this.scope = scope;
        this.taking = merge.begin();
    }

    <X> Fork.Ended<O> through(Course<X, O> course, FanRules rules) {
        var handover = new Handover<O>(scope, this::take);
        var ended = new Fork<>(scope, rules, Terms.<X>passing(scope.engine(), rules), course, handover).run();
        scope.over(ended.attendance(), ended.stop());
        return ended;
    }

    private void take(Part<O> part) {
        var fate = taking.take(part);
        all = all.plus(part);
        if (fate instanceof Ledger.Fate.Used || lines.size() == MOST) {
            unlisted = unlisted.plus(part);
        } else {
            lines.add(new Ledger.Line(part.id(), fate));
        }
        if (!(part instanceof Part.Done) && gaps.size() < MOST) {
            gaps.add(part);
        }
        if (dependences.size() < MOST) {
            dependences.addAll(Siblings.reported(List.of(part), scope));
        }
    }

    private R result() {
        try {
            return taking.result();
        } catch (RuntimeException e) {
            throw Folding.failed(gaps, all, e, Effort.NONE);
        }
    }

    Count all() {
        return all;
    }

    /** The first of those without an answer. */
    List<Part<?>> gaps() {
        return gaps;
    }

    /** What lacked something; parts that go by know no siblings by name. */
    List<Dependence> dependences() {
        return dependences;
    }

    /** The result, and the fold that accounts for it. */
    Outcome<R> told(Timing timing) {
        scope.tell(new Event.MergeBegan(scope.path()));
        var value = result();
        var fold = new Fold(
                scope.path(),
                gaps,
                Optional.of(new Ledger(lines, unlisted)),
                Folding.reservations(value),
                Folding.advice(value),
                timing);
        scope.meter().add(fold);
        scope.tell(new Event.MergeEnded(scope.path(), fold));
        return Outcome.handedOn(value, List.copyOf(gaps), timing);
    }
}
