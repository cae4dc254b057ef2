package dev.fanfold.limit;

import dev.fanfold.model.Money;

/**
 * Money and tokens set aside for calls that come last, such as those of a merge.
 *
 * <p>It is itself and equal to no other; what is left of it the {@link Purse} knows.
 */
public final class Reserve {
    private final Money money;
    private final long tokens;

    Reserve(Money money, long tokens) {
        this.money = money;
        this.tokens = tokens;
    }

    /** What was set aside at first. */
    public Money money() {
        return money;
    }

    /** What was set aside at first. */
    public long tokens() {
        return tokens;
    }

    @Override
    public String toString() {
        return "a reserve of " + money + " and " + tokens + " tokens";
    }
}
