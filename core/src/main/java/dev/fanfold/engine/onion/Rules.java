package dev.fanfold.engine.onion;

import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Priming;
import dev.fanfold.limit.Rate;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a runtime keeps its calls to.
 *
 * @param atOnce the most calls on the wire at once, for each endpoint
 * @param startAt with how many it begins, before it knows what the endpoint bears; at most {@code atOnce}
 * @param rates declared rate limits of all endpoints
 * @param ratesOf declared rate limits of single endpoints, in place of those of all
 * @param timeout the longest that one call may be on the wire
 * @param patience how long an endpoint may answer nobody before calls to it fail
 * @param priming when the first call of a fan goes ahead to warm the provider's cache
 */
public record Rules(
        int atOnce,
        int startAt,
        List<Rate> rates,
        Map<Endpoint, List<Rate>> ratesOf,
        RetryRules retry,
        Optional<Hedging> hedging,
        Budget budget,
        Prices prices,
        Duration timeout,
        Duration patience,
        Priming priming) {
    public static final int AT_ONCE = 64;
    public static final int START_AT = 8;

    public Rules {
        rates = List.copyOf(rates);
        ratesOf = Map.copyOf(ratesOf);
    }

    /** The defaults: 64 calls at once, growing from 8; three attempts; no cap; ten minutes for a call, two of patience. */
    public static Rules usual() {
        return new Rules(
                AT_ONCE,
                START_AT,
                List.of(),
                Map.of(),
                RetryRules.usual(),
                Optional.empty(),
                Budget.none(),
                Prices.shipped(),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Priming.DEFAULT);
    }

    /** So many at once, from the beginning. */
    public Rules atOnce(int calls) {
        return new Rules(calls, calls, rates, ratesOf, retry, hedging, budget, prices, timeout, patience, priming);
    }

    public Rules rates(List<Rate> declared) {
        return new Rules(
                atOnce, startAt, declared, ratesOf, retry, hedging, budget, prices, timeout, patience, priming);
    }

    public Rules ratesOf(Map<Endpoint, List<Rate>> declared) {
        return new Rules(atOnce, startAt, rates, declared, retry, hedging, budget, prices, timeout, patience, priming);
    }

    public Rules retry(RetryRules changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, changed, hedging, budget, prices, timeout, patience, priming);
    }

    public Rules hedging(Hedging changed) {
        return new Rules(
                atOnce,
                startAt,
                rates,
                ratesOf,
                retry,
                Optional.of(changed),
                budget,
                prices,
                timeout,
                patience,
                priming);
    }

    public Rules budget(Budget changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, retry, hedging, changed, prices, timeout, patience, priming);
    }

    public Rules prices(Prices changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, retry, hedging, budget, changed, timeout, patience, priming);
    }

    public Rules timeout(Duration changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, retry, hedging, budget, prices, changed, patience, priming);
    }

    public Rules patience(Duration changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, retry, hedging, budget, prices, timeout, changed, priming);
    }

    public Rules priming(Priming changed) {
        return new Rules(atOnce, startAt, rates, ratesOf, retry, hedging, budget, prices, timeout, patience, changed);
    }

    List<Rate> ratesFor(Endpoint endpoint) {
        return ratesOf.getOrDefault(endpoint, rates);
    }
}
