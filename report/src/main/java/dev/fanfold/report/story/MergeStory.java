package dev.fanfold.report.story;

import java.util.List;

/**
 * How a merge came to its result.
 *
 * @param path of the fold; empty for the whole run
 * @param kind what sort of merge it is
 * @param verdict what came of it, in a line or two
 * @param against what the result itself says against being taken as a clean answer
 * @param advice what is worth knowing all the same
 * @param grids the evidence
 */
public record MergeStory(
        String path, String kind, String verdict, List<String> against, List<String> advice, List<Grid> grids) {
    public MergeStory {
        against = List.copyOf(against);
        advice = List.copyOf(advice);
        grids = List.copyOf(grids);
    }
}
