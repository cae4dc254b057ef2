package dev.fanfold.engine.onion;

import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.model.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The prices of those that were called, each looked up once: every call asks several times. Threads: any. */
final class KnownPrices {
    private final Map<Endpoint, Optional<Price>> known = new ConcurrentHashMap<>();
    private final Prices prices;

    KnownPrices(Prices prices) {
        this.prices = prices;
    }

    /** What it costs there; empty when that is not known. */
    Optional<Price> of(Endpoint endpoint) {
        return known.computeIfAbsent(endpoint, prices::find);
    }
}
