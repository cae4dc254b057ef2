package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;

/**
 * What is said and asked before anything is spent.
 *
 * <p>Law: where more than 5 dollars are expected, somebody has named a budget or said yes.
 */
public record Spending(Estimate estimate, Limits limits, Setting setting, Levers levers) {
    /** What may be spent unless somebody says otherwise. */
    public static final Money UNASKED = Money.usd("5");

    /**
     * Says what is expected, and goes on where that is allowed.
     *
     * @param told the estimate in words
     * @throws Refusal when it must not go on; nothing was sent
     */
    public void allow(String told) {
        say(told);
        requireRoom();
        if (limits.budget().isPresent()) {
            within(limits.budget().get());
        } else if (estimate.cost().expected().compareTo(UNASKED) > 0) {
            ask();
        }
        limits.tokenBudget()
                .filter(cap -> cap < expectedTokens())
                .ifPresent(cap -> say(SpendingText.fewTokens(cap, expectedTokens())));
    }

    private void within(Money budget) {
        if (!estimate.cost().known()) {
            throw new Refusal(SpendingText.unpriced(estimate.cost().unpriced()));
        }
        if (budget.compareTo(estimate.cost().expected()) < 0) {
            say(SpendingText.littleMoney(budget, estimate.cost().expected()));
        } else if (budget.compareTo(estimate.cost().dearest()) < 0) {
            say(SpendingText.dearCall(budget, estimate.cost().dearest(), levers.cheaper()));
        }
    }

    /** A call that is over the limit of a minute can never go out; where no max_tokens is set that is only a guess. */
    private void requireRoom() {
        var most = estimate.largest().output();
        limits.tokensPerMinute().filter(limit -> most > limit).ifPresent(limit -> {
            if (most != WorstCase.DEFAULT_MAX_TOKENS) {
                throw new Refusal(SpendingText.tooLargeCall(limit, most, levers.smaller()));
            }
            say(SpendingText.largeCall(limit, most, levers.smaller()));
        });
    }

    private void ask() {
        var streams = setting.streams();
        if (!streams.interactive()) {
            throw new Refusal(SpendingText.dear(estimate.cost()));
        }
        setting.notices().ask(SpendingText.question(estimate.cost()));
        if (!streams.saidYes()) {
            throw new Refusal(SpendingText.declined());
        }
    }

    private long expectedTokens() {
        var expected = estimate.total().expected();
        return expected.input() + expected.output();
    }

    private void say(String line) {
        setting.notices().say(line);
    }
}
