package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Tolerance;
import dev.fanfold.job.Folded;
import dev.fanfold.limit.Reserve;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.time.Duration;
import java.util.Optional;

/**
 * What is kept back for a merge while its parts still run: money, where that is capped, and time, where that is bounded.
 *
 * <p>Money: the worst case of the merge, but never more than half of what is left, so that the parts can run too. Time: a
 * fifth of what is left, where failures are collected and the merge asks a model; a fan that fails fast has no use for it.
 */
record Provision(Scope scope) {
    private static final int SHARE_OF_TIME = 5;

    <I, P extends Parts<?>, R> Optional<Reserve> money(Folded<I, ?, ?, P, R> folded, I input) {
        return scope.engine().onion().capped()
                ? scope.engine()
                        .onion()
                        .setAside(merge(folded, input).byModel(), scope.engine().models()::find)
                : Optional.empty();
    }

    <I, P extends Parts<?>, R> FanRules time(Folded<I, ?, ?, P, R> folded, I input) {
        var rules = folded.rules();
        if (scope.deadline().isEmpty() || rules.tolerance() instanceof Tolerance.FailFast || quiet(folded, input)) {
            return rules;
        }
        var left = Duration.ofNanos(
                scope.deadline().getAsLong() - scope.engine().time().nanos());
        var parts = left.minus(left.dividedBy(SHARE_OF_TIME));
        return parts.isPositive()
                        && rules.within().map(set -> set.compareTo(parts) > 0).orElse(true)
                ? new FanRules(rules.tolerance(), Optional.of(parts), rules.sending())
                : rules;
    }

    /** Whether the merge certainly asks no model. */
    private static <I, P extends Parts<?>, R> boolean quiet(Folded<I, ?, ?, P, R> folded, I input) {
        var merge = merge(folded, input);
        return merge.known() && merge.worst().calls() == 0;
    }

    private static <I, P extends Parts<?>, R> Forecast merge(Folded<I, ?, ?, P, R> folded, I input) {
        var unseen = folded.merge().forecast(Size.unseen(), Optional.empty());
        return unseen.known() && unseen.worst().calls() == 0 ? unseen : afterTheParts(folded, input);
    }

    /** Reads the input once more than the run will; whatever is wrong with it is told when the run reads it. */
    private static <I, P extends Parts<?>, R> Forecast afterTheParts(Folded<I, ?, ?, P, R> folded, I input) {
        try {
            return folded.outlook(Given.unread(input)).merge(folded.merge());
        } catch (RuntimeException e) {
            return Forecast.unknown("the input cannot be read");
        }
    }
}
