package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;

/** Checks that what a step is about reaches the model. */
final class Reach {
    private final Problems problems;

    private Reach(Problems problems) {
        this.problems = problems;
    }

    static void check(PlanText plan, Problems problems) {
        var reach = new Reach(problems);
        for (var step : plan.steps()) {
            if (step.kind() instanceof Kind.Volume volume) {
                reach.piece(volume);
            } else if (!(plan.input() instanceof PlanInput.None)) {
                step.asks().forEach(reach::input);
            }
        }
    }

    private void input(AskText ask) {
        if (ask.user().isPresent() && ask.mentionsNothing()) {
            problems.add(
                    ask.user().get().line(),
                    "user mentions neither {{input}} nor a step, so the input reaches no model");
        }
    }

    private void piece(Kind.Volume volume) {
        if (volume.cut() instanceof CutText.Batches) {
            records(volume.ask());
        } else if (volume.ask().user().isPresent() && !volume.ask().placesInput()) {
            problems.add(
                    volume.ask().user().get().line(), "user does not mention {{input}}, so the pieces reach no model");
        }
    }

    private void records(AskText ask) {
        ask.user()
                .ifPresent(user -> problems.add(
                        user.line(),
                        "user does not go with records, which are given as they are; say in system what to do"));
        ask.system()
                .filter(system -> system.names().contains(AskText.INPUT))
                .ifPresent(system -> problems.add(
                        system.line(), "{{input}} does not go with records, which are given as they are; remove it"));
    }
}
