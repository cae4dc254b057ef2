package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happened in one simulated run, in order. Threads: those of one simulation, of which only one runs at a time. */
final class Trace {
    private final List<Line> lines = new ArrayList<>();
    private long order;

    /**
     * One thing that happened.
     *
     * @param at the virtual moment, in nanoseconds since the run began
     */
    record Line(long at, String what, String where) {
        @Override
        public String toString() {
            return "%,12d µs  %s %s".formatted(at / 1_000, what, where);
        }
    }

    void add(long at, String what, String where) {
        lines.add(new Line(at, what, where));
    }

    /** A choice of the scheduler: too many to keep, so they are mixed into one number. */
    void chose(int which, int among) {
        order = (order * 31 + which) * 31 + among;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Equal for two runs whose every choice was the same. */
    long order() {
        return order;
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
