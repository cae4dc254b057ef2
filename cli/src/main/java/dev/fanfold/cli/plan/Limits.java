package dev.fanfold.cli.plan;

import dev.fanfold.model.Money;
import java.util.Optional;

/**
 * What a run is kept to, by the command line or by the plan.
 *
 * @param budget the most money it may spend
 * @param tokenBudget the most tokens it may take, of prompts and answers together
 * @param requestsPerMinute what the account is allowed, for each server and model
 * @param tokensPerMinute the same in tokens, of prompts and answers together
 */
public record Limits(
        Optional<Money> budget,
        Optional<Integer> tokenBudget,
        Optional<Integer> requestsPerMinute,
        Optional<Integer> tokensPerMinute) {
    public static final Limits NONE =
            new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These, and of the others what these leave open. */
    public Limits before(Limits others) {
        return new Limits(
                budget.or(others::budget),
                tokenBudget.or(others::tokenBudget),
                requestsPerMinute.or(others::requestsPerMinute),
                tokensPerMinute.or(others::tokensPerMinute));
    }
}
