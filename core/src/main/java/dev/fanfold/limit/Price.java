package dev.fanfold.limit;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a model costs.
 *
 * <p>Prices are held in whole pico-dollars per token (a millionth of a dollar per million tokens: $0.0375 per million is
 * 37,500), since some are no whole nano-dollars. Each amount of money is rounded up to a nano-dollar.
 *
 * <p>Law: what is billed for a call is never more than its worst case, {@code of(usage) <= worst(in, out)} for every
 * usage of at most {@code in} and {@code out} tokens.
 *
 * @param input per token of a prompt that is not read from a cache
 * @param cached per token of a prompt that is read from the provider's cache
 * @param write per token of a prompt that is written to that cache; as {@code input} where writing costs nothing more
 * @param output per token of an answer
 * @param beyond what holds for prompts over a certain length, where a provider takes more for long ones
 */
public record Price(long input, long cached, long write, long output, Optional<Beyond> beyond) {
    /** For a local model, and for a stand-in. */
    public static final Price FREE = new Price(0, 0, 0, 0);

    private static final int PICO_DIGITS = 6;
    private static final long PICOS_PER_NANO = 1_000;

    /**
     * The price of a whole call once its prompt is long.
     *
     * @param tokens a prompt of more tokens than these is long
     * @param price in no part lower than that of shorter prompts
     */
    public record Beyond(long tokens, Price price) {}

    public Price {
        require(input, "input");
        require(cached, "cached");
        require(write, "write");
        require(output, "output");
        var least = new long[] {input, cached, write, output};
        beyond.map(Beyond::price).filter(price -> !price.isAtLeast(least)).ifPresent(price -> {
            throw new IllegalArgumentException("a long prompt cannot cost less a token than a short one");
        });
    }

    public Price(long input, long cached, long write, long output) {
        this(input, cached, write, output, Optional.empty());
    }

    /** Dollars per million tokens, where writing to the cache costs as much as any input. */
    public static Price perMillion(String input, String cached, String output) {
        return perMillion(input, cached, input, output);
    }

    /** Dollars per million tokens, as price lists state them: {@code perMillion("3", "0.30", "3.75", "15")}. */
    public static Price perMillion(String input, String cached, String write, String output) {
        return new Price(picos(input), picos(cached), picos(write), picos(output));
    }

    /** The same with another price for prompts of more than so many tokens. */
    public Price beyond(long tokens, Price price) {
        return new Price(input, cached, write, output, Optional.of(new Beyond(tokens, price)));
    }

    /** The most that a call can cost: all of its prompt at the dearest rate for input, and each token of answer taken. */
    public Money worst(long inputTokens, long outputTokens) {
        var price = forPrompt(inputTokens);
        return sum(inputTokens, Math.max(price.cached, price.uncached()), 0, 0, outputTokens, price.output);
    }

    /**
     * What a call of that usage costs.
     *
     * <p>Providers do not count which tokens they wrote to the cache: those not read from it are charged as written where
     * that is dearer, so the sum can be above the bill and never below.
     */
    public Money of(Usage usage) {
        var price = forPrompt(usage.input());
        var uncached = usage.input() - usage.cached();
        return sum(uncached, price.uncached(), usage.cached(), price.cached, usage.output(), price.output);
    }

    /** What a token costs when it is sent and not read from the cache. */
    long uncached() {
        return Math.max(input, write);
    }

    /** The price that holds for a prompt of so many tokens. */
    Price forPrompt(long tokens) {
        return beyond.filter(it -> tokens > it.tokens()).map(Beyond::price).orElse(this);
    }

    private boolean isAtLeast(long[] least) {
        return input >= least[0] && cached >= least[1] && write >= least[2] && output >= least[3];
    }

    private static Money sum(long in, long perIn, long read, long perRead, long out, long perOut) {
        var prompt = Math.addExact(Math.multiplyExact(in, perIn), Math.multiplyExact(read, perRead));
        var picos = Math.addExact(prompt, Math.multiplyExact(out, perOut));
        return new Money(Math.ceilDiv(picos, PICOS_PER_NANO));
    }

    private static long picos(String usdPerMillion) {
        try {
            return new BigDecimal(usdPerMillion).movePointRight(PICO_DIGITS).longValueExact();
        } catch (ArithmeticException | NumberFormatException unusable) {
            throw new IllegalArgumentException(
                    "\"" + usdPerMillion + "\" is not a price in dollars per million tokens with at most 6 decimals",
                    unusable);
        }
    }

    private static void require(long picos, String what) {
        if (picos < 0) {
            throw new IllegalArgumentException("the " + what + " price is at least 0, not " + picos);
        }
    }
}
