package dev.fanfold.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How often the same was asked in one scope, so that a journal keeps the answers apart.
 *
 * <p>Memory: some 100 bytes for each thing that was asked for, as long as the scope is there. Threads: any.
 */
final class Recurrence {
    private final Map<Asked, Integer> counts = new ConcurrentHashMap<>();

    /** How often this was asked before; 0 for the first time. */
    int earlier(Asked what) {
        return counts.merge(what, 1, Integer::sum) - 1;
    }

    /** The repetition that stands for so many earlier times; the first time is none. */
    static OptionalInt repetition(int earlier) {
        return earlier == 0 ? OptionalInt.empty() : OptionalInt.of(earlier);
    }

    /** Repetitions from outside in, with another one inside. */
    static List<Integer> more(List<Integer> repetitions, OptionalInt inner) {
        return inner.isEmpty()
                ? repetitions
                : Stream.concat(repetitions.stream(), Stream.of(inner.getAsInt()))
                        .toList();
    }

    /** The same with another innermost repetition. */
    static List<Integer> inPlaceOfLast(List<Integer> repetitions, int other) {
        var outer = repetitions.subList(0, Math.max(0, repetitions.size() - 1));
        return more(outer, OptionalInt.of(other));
    }
}
