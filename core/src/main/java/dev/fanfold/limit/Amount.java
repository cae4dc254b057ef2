package dev.fanfold.limit;

import dev.fanfold.model.Money;

/** Money and tokens side by side, so that both caps keep one and the same law. Differences may be below zero. */
record Amount(long nanos, long tokens) {
    static final Amount NONE = new Amount(0, 0);

    static Amount of(Money money, long tokens) {
        return new Amount(money.nanos(), tokens);
    }

    /** Where there is no cap, as much as can be counted. */
    static Amount of(Budget budget) {
        return new Amount(
                budget.money().map(Money::nanos).orElse(Long.MAX_VALUE),
                budget.tokens().orElse(Long.MAX_VALUE));
    }

    Amount plus(Amount other) {
        return new Amount(Math.addExact(nanos, other.nanos), Math.addExact(tokens, other.tokens));
    }

    Amount minus(Amount other) {
        return new Amount(Math.subtractExact(nanos, other.nanos), Math.subtractExact(tokens, other.tokens));
    }

    /** The lesser of the two, each for itself. */
    Amount min(Amount other) {
        return new Amount(Math.min(nanos, other.nanos), Math.min(tokens, other.tokens));
    }

    Amount atLeastNothing() {
        return new Amount(Math.max(nanos, 0), Math.max(tokens, 0));
    }

    boolean fitsIn(Amount room) {
        return nanos <= room.nanos && tokens <= room.tokens;
    }

    Money money() {
        return new Money(nanos);
    }
}
