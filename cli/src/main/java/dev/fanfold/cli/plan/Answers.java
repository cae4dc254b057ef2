package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that what is counted can be counted, and is the same with everybody. */
final class Answers {
    private final StepText step;
    private final int line;
    private final Problems problems;
    private final List<Voter> voters;

    Answers(StepText step, int line, Map<String, StepText> steps, Problems problems) {
        this.step = step;
        this.line = line;
        this.problems = problems;
        this.voters = voters(step, steps);
    }

    void requireLabels() {
        if (!voters.isEmpty()
                && voters.stream().noneMatch(voter -> voter.ranking().isEmpty())) {
            problems.add(line, "vote counts single labels, and these are rankings; use merge: borda");
        } else if (all(Voter::labels, "vote counts labels", "labels: [YES, NO]")) {
            same(Voter::labels, "vote counts labels");
        }
    }

    /** Labels, one a piece. */
    void requireLabels(String word) {
        var without = names(voter -> voter.labels().isEmpty());
        if (!without.isEmpty()) {
            problems.add(
                    line,
                    word + " goes by labels, and there are none in " + Shown.list(without)
                            + "; add labels: [YES, NO], or use stitch or synthesise");
        }
    }

    void requireRankings() {
        if (all(Voter::ranking, "borda counts rankings", "ranking: [A, B, C]")) {
            same(Voter::ranking, "borda counts rankings");
        }
    }

    /** Texts, each the answer of one ask. */
    void requireProse() {
        var others = names(voter -> voter.ask().filter(AskText::isProse).isEmpty());
        if (!others.isEmpty()) {
            problems.add(
                    line,
                    "same_meaning is for single answers in prose, and those of " + Shown.list(others)
                            + " are none; leave same_meaning out to count labels");
        }
    }

    private boolean all(Function<Voter, List<String>> choices, String what, String missing) {
        var without = names(voter -> choices.apply(voter).isEmpty());
        if (!without.isEmpty()) {
            problems.add(line, what + ", and there are none in " + Shown.list(without) + cure(missing));
        }
        return without.isEmpty();
    }

    private void same(Function<Voter, List<String>> choices, String what) {
        if (voters.stream().map(choices).distinct().count() > 1) {
            problems.add(line, what + ", and these parts have different ones: give all of them the same");
        }
    }

    private String cure(String missing) {
        return switch (step.kind()) {
            case Kind.Repeated repeated -> "; add " + missing + ", or use pick or synthesise";
            case Kind.Fold fold ->
                "; fold steps that are one ask with " + missing.substring(0, missing.indexOf(':')) + ", or use pick";
            default -> "; add " + missing + ", or use pick";
        };
    }

    private List<String> names(Predicate<Voter> which) {
        return voters.stream().filter(which).map(Voter::name).toList();
    }

    /** The labels that all of them have; none where they have none, or a step that is folded is missing. */
    static List<String> labels(StepText step, Map<String, StepText> steps) {
        return voters(step, steps).stream().findFirst().map(Voter::labels).orElse(List.of());
    }

    private static List<Voter> voters(StepText step, Map<String, StepText> steps) {
        var asking = step.asks().stream().map(ask -> new Voter(ask.name(), Optional.of(ask)));
        var folded = step.folded().stream()
                .flatMap(name -> Stream.ofNullable(steps.get(name.text())))
                .map(Answers::voter);
        return Stream.concat(asking, folded).toList();
    }

    private static Voter voter(StepText step) {
        return new Voter(step.name(), step.kind() instanceof Kind.Alone(var ask) ? Optional.of(ask) : Optional.empty());
    }

    /** A part or step, and its ask if it is one ask. */
    private record Voter(String name, Optional<AskText> ask) {
        List<String> labels() {
            return ask.map(AskText::labels).orElse(List.of());
        }

        List<String> ranking() {
            return ask.map(AskText::ranking).orElse(List.of());
        }
    }
}
