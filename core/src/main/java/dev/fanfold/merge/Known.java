package dev.fanfold.merge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keys that are there before any answer has them, in the order in which they shall stand. */
record Known<K>(List<K> keys) {
    Known {
        keys = List.copyOf(keys);
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("each key is named once, unlike in " + keys);
        }
    }

    /** A map that begins with them, each with nothing yet. */
    <V> Map<K, V> map(Supplier<V> nothing) {
        var map = new LinkedHashMap<K, V>();
        keys.forEach(key -> map.put(key, nothing.get()));
        return map;
    }
}
