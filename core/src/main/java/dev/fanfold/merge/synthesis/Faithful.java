package dev.fanfold.merge.synthesis;

import java.util.List;

/** A synthesis against which no check found anything. */
public record Faithful(Blend blend) implements Synthesis {
    @Override
    public List<String> reservations() {
        return List.of();
    }

    /** The text, and below it the parts that are missing and those that contradict each other. */
    @Override
    public String toString() {
        return Remarks.on(blend, List.of());
    }
}
