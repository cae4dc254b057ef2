package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.cli.show.SpendingText;
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
        new Concerns(estimate, limits, levers).all().forEach(this::heed);
    }

    private void heed(Concern concern) {
        switch (concern.weight()) {
            case NOTICE, WARNING -> say(concern.spoken());
            case QUESTION -> ask(concern);
            case REFUSAL -> throw new Refusal(concern.spoken());
        }
    }

    private void ask(Concern concern) {
        var streams = setting.streams();
        if (!streams.interactive()) {
            throw new Refusal(concern.spoken());
        }
        setting.notices().ask(SpendingText.question(estimate.cost()));
        if (!streams.saidYes()) {
            throw new Refusal(SpendingText.declined());
        }
    }

    private void say(String line) {
        setting.notices().say(line);
    }
}
