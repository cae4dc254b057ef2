package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.PlanFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** All rules, held against one plan. No call is made. */
public final class Lint {
    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("leaning", new LeaningPrompts()),
            Map.entry("records", new BrokenRecords()),
            Map.entry("sentences", new TornSentences()),
            Map.entry("copies", new CopiedAttempts()),
            Map.entry("one-part", new IdleSplits()),
            Map.entry("small-parts", new SmallParts()),
            Map.entry("prefix", new BrokenPrefix()),
            Map.entry("unfolded", new UnfoldedSteps()),
            Map.entry("even-ballots", new EvenBallots()),
            Map.entry("unbounded", new UnboundedAnswers()),
            Map.entry("no-model", new NoModel()));

    private Lint() {}

    /** What they are called. */
    public static SortedSet<String> names() {
        return new TreeSet<>(RULES.keySet());
    }

    /**
     * What they find, in the order of the file.
     *
     * @param model the one that answers, by the command line or the plan
     */
    public static List<Finding> of(PlanFile plan, Optional<String> model, String input) {
        var draft = Draft.of(plan, model, input);
        return RULES.entrySet().stream()
                .flatMap(rule -> rule.getValue().findings(draft).map(found -> found.by(rule.getKey())))
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line)
                        .thenComparing(Finding::level)
                        .thenComparing(Finding::rule))
                .toList();
    }
}
