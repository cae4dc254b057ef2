package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.OpenCache;
import java.util.Optional;

/** What is remembered of all programs that share a cache. */
public record Shared(OpenCache cache) implements Memory {
    @Override
    public Layer around(Layer asking, Time time) {
        return new CacheLayer(asking, cache, time);
    }

    @Override
    public Begun begin(Line.Models models) {
        return Begun.UNTOLD.at(cache.now());
    }

    @Override
    public Optional<String> cacheProblem() {
        return cache.problem();
    }
}
