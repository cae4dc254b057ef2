package dev.fanfold.cli.run;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What limits and money have to say about a run before anything is sent. */
public record Concerns(Estimate estimate, Limits limits, Levers levers) {
    /** All of them, in the order in which they are said. */
    public List<Concern> all() {
        return Stream.of(room(), money(), tokens()).flatMap(Optional::stream).toList();
    }

    /** A call that is over the limit of a minute can never go out; where no max_tokens is set that is only a guess. */
    private Optional<Concern> room() {
        var most = estimate.largest().output();
        return limits.tokensPerMinute()
                .filter(limit -> most > limit)
                .map(limit -> most == WorstCase.DEFAULT_MAX_TOKENS
                        ? SpendingText.largeCall(limit, most, levers.smaller())
                        : SpendingText.tooLargeCall(limit, most, levers.smaller()));
    }

    private Optional<Concern> money() {
        if (limits.budget().isPresent()) {
            return within(limits.budget().get());
        }
        return estimate.cost().expected().compareTo(Spending.UNASKED) > 0
                ? Optional.of(SpendingText.dear(estimate.cost()))
                : Optional.empty();
    }

    private Optional<Concern> within(Money budget) {
        var cost = estimate.cost();
        if (!cost.known()) {
            return Optional.of(SpendingText.unpriced(cost.unpriced()));
        }
        if (budget.compareTo(cost.expected()) < 0) {
            return Optional.of(SpendingText.littleMoney(budget, cost.expected()));
        }
        return budget.compareTo(cost.dearest()) < 0
                ? Optional.of(SpendingText.dearCall(budget, cost.dearest(), levers.cheaper()))
                : Optional.empty();
    }

    private Optional<Concern> tokens() {
        var expected = estimate.total().expected();
        var tokens = expected.input() + expected.output();
        return limits.tokenBudget().filter(cap -> cap < tokens).map(cap -> SpendingText.fewTokens(cap, tokens));
    }
}
