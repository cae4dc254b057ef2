package dev.fanfold.cli.plan;

import java.util.Map;
import java.util.Set;

/** Errors that no schema can find, because they hold one thing of a plan against another, or are no YAML at all. */
final class Beyond {
    /** Plans of which nothing but the first problem can be told: the text is no tree, or not one that a plan may be. */
    static final Set<String> YAML = Set.of(
            "alias.yaml",
            "colon.yaml",
            "empty.yaml",
            "indented-by-tabs.yaml",
            "list.yaml",
            "tag.yaml",
            "two.yaml",
            "unclosed.yaml");

    private static final Map<String, Set<String>> PLACES = Map.ofEntries(
            // paths that lead out of the folder
            entry("absolute.yaml", "input_file"),
            entry("paths.yaml", "input_file"),
            // inputs that are placed where they cannot be, or reach no model
            entry("cuts.yaml", "steps/m", "steps/o", "steps/p"),
            // steps that wait for one another
            entry("cycles.yaml", "steps/a", "steps/alone", "steps/d"),
            // a key that stands twice
            entry("keys.yaml", "model"),
            // labels that differ by case or punctuation alone
            entry("labels.yaml", "steps/e", "steps/f"),
            // names that nothing in the plan has, and inputs that reach no model
            entry("nomodels.yaml", "steps/a"),
            entry("references.yaml", "steps/review", "steps/after", "steps/tagline", "steps/fixed"),
            // a merge that does not fit the split, or the labels of its parts
            entry(
                    "pairs.yaml",
                    "steps/aspect-vote",
                    "steps/aspect-pick",
                    "steps/volume-vote",
                    "steps/volume-pick",
                    "steps/records-vote",
                    "steps/repetition-prose-vote",
                    "steps/of-vote",
                    "steps/of-pick",
                    "steps/rival-vote-without-labels",
                    "steps/rival-vote-other-labels",
                    "steps/rivals-folded",
                    "steps/rivals-stitched",
                    "steps/labels-joined",
                    "steps/records-joined"),
            // what a vote counts is not what the parts answer, or the number of the parts is against its settings
            entry(
                    "votes.yaml",
                    "steps/d",
                    "steps/e",
                    "steps/h",
                    "steps/m",
                    "steps/o",
                    "steps/v",
                    "steps/w",
                    "steps/more",
                    "steps/meaning"),
            entry(
                    "rankings.yaml",
                    "steps/b",
                    "steps/d",
                    "steps/e",
                    "steps/i",
                    "steps/j",
                    "steps/k",
                    "steps/l",
                    "steps/m"),
            // models that the plan has no name for, and too many rivals for a round
            entry("picks.yaml", "steps/h", "steps/m"),
            entry("syntheses.yaml", "steps/d"),
            // what looks like a secret
            entry("secrets.yaml", "model", "models", "input_file"));

    private Beyond() {}

    /** The places in a plan that only the reader refuses. */
    static Set<String> of(String plan) {
        return PLACES.getOrDefault(plan, Set.of());
    }

    private static Map.Entry<String, Set<String>> entry(String plan, String... places) {
        return Map.entry(plan, Set.of(places));
    }
}
