package dev.fanfold;

import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/**
 * What a runtime is opened with.
 *
 * @param first the model that is asked unless another is named
 */
record Settings(Model first, Map<String, Model> named, Rules rules, Listener listener, Remembering memory) {
    /** Opens what a runtime remembers by. */
    @FunctionalInterface
    interface Remembering {
        /**
         * @param threads lends a thread to what is written
         * @param random names runs
         */
        Memory open(ThreadFactory threads, RandomGenerator random);
    }

    Settings {
        named = Map.copyOf(named);
    }

    static Settings usual(Model first) {
        return new Settings(first, Map.of(), Rules.usual(), event -> {}, (threads, random) -> Memory.NONE);
    }

    Settings with(String name, Model model) {
        var more = new HashMap<>(named);
        more.put(name, model);
        return new Settings(first, more, rules, listener, memory);
    }

    Settings with(Rules changed) {
        return new Settings(first, named, changed, listener, memory);
    }

    Settings with(Listener watcher) {
        return new Settings(first, named, rules, listener.andThen(watcher), memory);
    }

    Settings with(Remembering other) {
        return new Settings(first, named, rules, listener, other);
    }
}
