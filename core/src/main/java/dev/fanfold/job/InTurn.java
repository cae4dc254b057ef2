package dev.fanfold.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives back in the order of their places what comes in any order. Places are counted from 0, and none is left out. */
final class InTurn<T> {
    private final Map<Integer, T> waiting = new HashMap<>();
    private int given;

    void put(int place, T what) {
        waiting.put(place, what);
    }

    Optional<T> next() {
        var next = Optional.ofNullable(waiting.remove(given));
        next.ifPresent(it -> given++);
        return next;
    }

    /** How many were given back. */
    int given() {
        return given;
    }
}
