package dev.fanfold.limit;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

/**
 * Whether one call shall go ahead and warm the provider's prefix cache while its siblings wait for its first token.
 *
 * <p>Sent at once, {@code min(n, c)} calls all pay for the shared prefix in full, as none finds it in the cache. Sent
 * behind the first, all but one read it from there; but they start a time to first token later. So it pays when
 *
 * <pre>(min(n, c) − 1) · (write − read) · prefix  &gt;  λ · ttft</pre>
 *
 * <p>n calls, c of them at once; write and read are what a token costs when it is not in the cache and when it is; prefix
 * is in tokens, λ in dollars a second and ttft in seconds, so both sides are dollars.
 *
 * @param second λ: what a second of waiting is worth
 */
public record Priming(Money second) {
    /** A second is taken for a cent, 36 dollars an hour: a choice, and no measurement. */
    public static final Priming DEFAULT = new Priming(Money.usd("0.01"));

    /** A second is worth more than anything that can be saved: nobody waits. */
    public static final Priming OFF = new Priming(new Money(Long.MAX_VALUE));

    /** The least prefix that OpenAI keeps, and taken for those whose rule is not known. */
    private static final long USUAL_MINIMUM = 1_024;

    /** For a provider that keeps only what a prompt marks, which prompts here do not. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long PICOS_PER_NANO = 1_000;

    private static final Map<String, Long> MINIMUMS =
            Map.of("deepseek", 64L, "api.deepseek.com", 64L, "anthropic", NEVER, "api.anthropic.com", NEVER);

    /** The fan that is about to start: how many calls, and how many of them at once. */
    public record Fan(int calls, int atOnce) {
        public Fan {
            if (calls < 0 || atOnce < 1) {
                throw new IllegalArgumentException("no fan has " + calls + " calls, " + atOnce + " at once");
            }
        }

        /** How many siblings of the first call would go out beside it. */
        long beside() {
            return Math.max(0, Math.min(calls, atOnce) - 1);
        }
    }

    /**
     * Whether it pays to let the first call go ahead.
     *
     * @param prefix tokens that all prompts of the fan begin with
     * @param firstToken the expected time to first token
     */
    public boolean pays(Fan fan, long prefix, Endpoint endpoint, Price price, Duration firstToken) {
        return prefix >= minimumPrefix(endpoint) && saved(fan, prefix, price).compareTo(worth(firstToken)) > 0;
    }

    /**
     * How long the siblings may wait for the first token until it has cost them as much as they can save; a day at most.
     *
     * @param prefix tokens that all prompts of the fan begin with
     */
    public Duration worthWaiting(Fan fan, long prefix, Price price) {
        var saved = BigInteger.valueOf(saved(fan, prefix, price).nanos());
        return second.nanos() == 0
                ? LONGEST
                : Duration.ofNanos(saved.multiply(BigInteger.valueOf(NANOS_PER_SECOND))
                        .divide(BigInteger.valueOf(second.nanos()))
                        .min(BigInteger.valueOf(LONGEST.toNanos()))
                        .longValueExact());
    }

    /** The least number of tokens that this provider keeps of a prefix; shorter ones are never cached. */
    public static long minimumPrefix(Endpoint endpoint) {
        return MINIMUMS.getOrDefault(Server.nameOf(endpoint.provider()), USUAL_MINIMUM);
    }

    /** What the siblings save; nothing where a cached token costs as much as any. */
    static Money saved(Fan fan, long prefix, Price price) {
        var held = price.forPrompt(prefix);
        var picos = Math.max(0, held.uncached() - held.cached());
        var saved = BigInteger.valueOf(fan.beside())
                .multiply(BigInteger.valueOf(prefix))
                .multiply(BigInteger.valueOf(picos));
        return money(saved.divide(BigInteger.valueOf(PICOS_PER_NANO)));
    }

    private Money worth(Duration wait) {
        var worth = BigInteger.valueOf(second.nanos()).multiply(BigInteger.valueOf(wait.toMillis()));
        return money(worth.divide(BigInteger.valueOf(MILLIS_PER_SECOND)));
    }

    /** What does not fit is the most that can be counted. */
    private static Money money(BigInteger nanos) {
        return new Money(nanos.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }
}
