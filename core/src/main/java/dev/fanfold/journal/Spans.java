package dev.fanfold.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers ordinals one by one, in any order, and holds them as unbroken spans: what comes roughly in order takes next to
 * nothing, however much it is.
 *
 * <p>Bounded: of more than {@link #MOST} spans none is kept, and {@link #whole} says so. Threads: belongs to one.
 */
public final class Spans {
    /** The most spans that are held, and so the most that one line of a journal is made to hold. */
    public static final int MOST = 10_000;

    private final TreeMap<Integer, Integer> lastByFirst = new TreeMap<>();
    private boolean whole = true;

    /** Spans of nothing. */
    public Spans() {}

    /** Adds one that is not in here yet. */
    public void add(int ordinal) {
        var before = lastByFirst.floorEntry(ordinal);
        var joins = before != null && before.getValue() == ordinal - 1;
        var first = joins ? before.getKey() : ordinal;
        var last = lastByFirst.remove(ordinal + 1);
        lastByFirst.put(first, last == null ? ordinal : last);
        if (lastByFirst.size() > MOST) {
            whole = false;
            lastByFirst.clear();
        }
    }

    /** Whether all are here. */
    public boolean whole() {
        return whole;
    }

    /** Those that were added. */
    public Ordinals ordinals() {
        return new Ordinals(lastByFirst.entrySet().stream().map(Spans::span).toList());
    }

    private static Ordinals.Span span(Map.Entry<Integer, Integer> entry) {
        return new Ordinals.Span(entry.getKey(), entry.getValue());
    }
}
