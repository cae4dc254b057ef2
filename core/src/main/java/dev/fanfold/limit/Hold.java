package dev.fanfold.limit;

import dev.fanfold.model.Money;
import java.util.Optional;

/**
 * The worst that one attempt of one call can cost, held back from the budget until its bill is known.
 *
 * <p>A hold is itself and equal to no other: that is how a {@link Purse} knows that none is settled twice. Each attempt
 * brings its own.
 */
public final class Hold {
    private final Optional<Money> worst;
    private final long tokens;

    public Hold(Money worst, long tokens) {
        this(Optional.of(worst), tokens);
    }

    private Hold(Optional<Money> worst, long tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException("a call takes at least 0 tokens, not " + tokens);
        }
        this.worst = worst;
        this.tokens = tokens;
    }

    /** For a call to a model whose price is not known: refused wherever money is capped, and counted as no money. */
    public static Hold unpriced(long tokens) {
        return new Hold(Optional.empty(), tokens);
    }

    /** The most money it can cost; zero where no price is known. */
    public Money worst() {
        return worst.orElse(Money.ZERO);
    }

    /** The most tokens it can take. */
    public long tokens() {
        return tokens;
    }

    /** Whether the price of the model is known. */
    public boolean priced() {
        return worst.isPresent();
    }

    @Override
    public String toString() {
        return worst.map(money -> "up to " + money).orElse("an unknown price") + " and " + tokens + " tokens";
    }
}
