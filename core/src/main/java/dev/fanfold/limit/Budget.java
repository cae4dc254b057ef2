package dev.fanfold.limit;

import dev.fanfold.model.Money;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The most that may be spent: of money, of tokens, of both, or of neither.
 *
 * @param money the cap on money; none leaves it open
 * @param tokens the cap on tokens, of prompts and answers together; none leaves it open
 */
public record Budget(Optional<Money> money, OptionalLong tokens) {
    private static final Budget NONE = new Budget(Optional.empty(), OptionalLong.empty());

    public Budget {
        if (tokens.isPresent() && tokens.getAsLong() < 0) {
            throw new IllegalArgumentException("a budget of tokens is at least 0, not " + tokens.getAsLong());
        }
    }

    /** No cap at all. */
    public static Budget none() {
        return NONE;
    }

    public static Budget of(Money cap) {
        return NONE.withMoney(cap);
    }

    public static Budget ofTokens(long cap) {
        return NONE.withTokens(cap);
    }

    public Budget withMoney(Money cap) {
        return new Budget(Optional.of(cap), tokens);
    }

    public Budget withTokens(long cap) {
        return new Budget(money, OptionalLong.of(cap));
    }
}
