package dev.fanfold.result;

import dev.fanfold.model.Money;

/**
 * What has been spent so far; what is only promised is not in it.
 *
 * @param billed what known bills came to
 * @param assumed the worst case of the calls whose bill never became known: they may have been billed
 * @param tokens of prompts and answers, those of unknown bills at their worst case
 * @param unpriced calls to models whose price is not known; no money is counted for them
 */
public record Spent(Money billed, Money assumed, long tokens, long unpriced) {
    public static final Spent NOTHING = new Spent(Money.ZERO, Money.ZERO, 0, 0);

    /** All that counts against a cap. */
    public Money money() {
        return billed.plus(assumed);
    }

    public Spent plus(Spent more) {
        return new Spent(
                billed.plus(more.billed),
                assumed.plus(more.assumed),
                Math.addExact(tokens, more.tokens),
                unpriced + more.unpriced);
    }

    /** For example {@code $0.0123}, or {@code $0.0123 ($0.001 of it assumed)}; says how many calls have no price. */
    @Override
    public String toString() {
        var sure = assumed.equals(Money.ZERO) ? money().toString() : money() + " (" + assumed + " of it assumed)";
        return unpriced == 0
                ? sure
                : sure + " and " + unpriced + (unpriced == 1 ? " call" : " calls") + " of unknown price";
    }
}
