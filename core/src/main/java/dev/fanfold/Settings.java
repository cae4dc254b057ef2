package dev.fanfold;

import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Listener;
import dev.fanfold.journal.cache.AnswerCache;
import dev.fanfold.model.Model;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/**
 * What a runtime is opened with.
 *
 * @param first the model that is asked unless another is named
 */
record Settings(
        Model first,
        Map<String, Model> named,
        Rules rules,
        Listener listener,
        Optional<AnswerCache> cache,
        Remembering memory) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Opens what a runtime remembers by. */
    @FunctionalInterface
    interface Remembering {
        /**
         * Opens it.
         *
         * @param shared what is remembered of others
         * @param threads lends a thread to what is written
         * @param random names runs
         */
        Memory open(Memory shared, ThreadFactory threads, RandomGenerator random);
    }

    Settings {
        named = Map.copyOf(named);
    }

    static Settings usual(Model first) {
        return new Settings(
                first, Map.of(), Rules.usual(), event -> {}, Optional.empty(), (shared, threads, random) -> shared);
    }

    Settings with(String name, Model model) {
        var more = new HashMap<>(named);
        more.put(name, model);
        return new Settings(first, more, rules, listener, cache, memory);
    }

    Settings with(Rules changed) {
        return new Settings(first, named, changed, listener, cache, memory);
    }

    Settings with(Listener watcher) {
        return new Settings(first, named, rules, listener.andThen(watcher), cache, memory);
    }

    static Duration inRange(Duration limit) {
        if (!limit.isPositive() || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("it must be more than nothing and at most a day, not " + limit);
        }
        return limit;
    }

    Settings with(AnswerCache other) {
        return new Settings(first, named, rules, listener, Optional.of(other), memory);
    }

    Settings with(Remembering other) {
        return new Settings(first, named, rules, listener, cache, other);
    }
}
