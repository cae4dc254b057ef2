package dev.fanfold.cli.plan;

import java.util.List;

/**
 * One step in words, for people.
 *
 * @param kind {@code ask}, {@code by aspect}, {@code by repetition}, {@code by volume} or {@code merge}
 * @param parts the names of its parts in order; empty where the input or the answers decide them
 * @param needs the steps that it waits for, in the order of the plan
 * @param line where it stands in the plan file, from 1
 */
public record StepSummary(String name, String kind, List<String> parts, List<String> needs, int line) {
    public StepSummary {
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
    }
}
