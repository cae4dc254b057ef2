package dev.fanfold.limit;

import dev.fanfold.model.Money;

/**
 * What has been spent so far; what is only promised is not in it.
 *
 * @param billed what known bills came to
 * @param assumed the worst case of the calls whose bill never became known
 * @param tokens of prompts and answers, those of unknown bills at their worst case
 */
public record Spent(Money billed, Money assumed, long tokens) {
    public static final Spent NOTHING = new Spent(Money.ZERO, Money.ZERO, 0);

    /** All that counts against the cap. */
    public Money money() {
        return billed.plus(assumed);
    }
}
