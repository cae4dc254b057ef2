package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Checks that what a vote counts are labels, and the same ones from everybody. */
record Labels(StepText step, int line, Problems problems) {
    void check(PlanText plan) {
        var voters = voters(plan);
        var without = voters.stream()
                .filter(voter -> voter.labels().isEmpty())
                .map(Voter::name)
                .toList();
        if (!without.isEmpty()) {
            problems.add(line, "vote counts labels, and there are none in " + Shown.list(without) + cure());
        } else if (voters.stream().map(Voter::labels).distinct().count() > 1) {
            problems.add(line, "vote counts labels, and these parts have different ones: give all of them the same");
        }
    }

    private String cure() {
        return switch (step.kind()) {
            case Kind.Repeated repeated -> "; add labels: [YES, NO], or use pick or synthesise";
            case Kind.Fold fold -> "; fold steps that are one ask with labels, or use pick";
            default -> "; add labels: [YES, NO], or use pick";
        };
    }

    private List<Voter> voters(PlanText plan) {
        var byName = plan.byName();
        var asking = step.asks().stream().map(ask -> new Voter(ask.name(), ask.labels()));
        var folded = step.folded().stream()
                .flatMap(name -> Stream.ofNullable(byName.get(name.text())))
                .map(Labels::voter);
        return Stream.concat(asking, folded).toList();
    }

    private static Voter voter(StepText step) {
        return new Voter(step.name(), step.kind() instanceof Kind.Alone(var ask) ? ask.labels() : List.of());
    }

    /** A part or step, and what it may answer; no labels for anything but one of them. */
    private record Voter(String name, List<String> labels) {}
}
