package dev.fanfold.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that every name a step mentions or folds, and every model it asks, is one that the plan has. */
final class References {
    private static final int MOST_OF_ONE_TEXT = 10;

    private final PlanText plan;
    private final Set<String> steps;
    private final Problems problems;

    private References(PlanText plan, Problems problems) {
        this.plan = plan;
        this.steps = plan.names();
        this.problems = problems;
    }

    static void check(PlanText plan, Problems problems) {
        var references = new References(plan, problems);
        plan.steps().forEach(references::check);
    }

    private void check(StepText step) {
        Stream.concat(step.asks().stream(), step.merging().stream()).forEach(ask -> {
            ask.texts().forEach(this::mentions);
            ask.model().ifPresent(model -> model("model", model));
        });
        step.merge().stream().flatMap(MergeText::models).forEach(named -> model(named.key(), named.model()));
        step.folded().forEach(this::folds);
    }

    private void mentions(AskText.Words words) {
        words.names().stream()
                .takeWhile(name -> !problems.areEnough())
                .filter(name -> !name.equals(AskText.INPUT) && !steps.contains(name))
                .limit(MOST_OF_ONE_TEXT)
                .forEach(name -> unknown(name, words.line()));
    }

    private void unknown(String name, int line) {
        var place = "{{" + Shown.plain(name) + "}}";
        var around = partOf(name);
        if (name.isBlank()) {
            problems.add(line, "{{}} names nothing; write {{input}} or the name of a step");
        } else if (around.isPresent()) {
            problems.add(
                    line,
                    place + " is a part of " + Shown.plain(around.get()) + ", and no step; mention {{"
                            + Shown.plain(around.get()) + "}}, or make it a step");
        } else {
            problems.add(line, place + " is no step of this plan" + Nearest.hint(name, known(), "known"));
        }
    }

    private void folds(AskText.Words name) {
        if (name.text().equals(AskText.INPUT)) {
            problems.add(name.line(), "of folds steps, and input is none");
        } else if (!steps.contains(name.text())) {
            var hint = Nearest.hint(name.text(), steps, "known");
            problems.add(
                    name.line(), "of names " + Shown.quoted(name.text()) + ", which is no step of this plan" + hint);
        }
    }

    private void model(String key, AskText.Words name) {
        var models = plan.models().keySet();
        if (Shown.isLikeAKey(name.text())) {
            problems.add(name.line(), key + " holds a key: keep it in the environment, such as OPENAI_API_KEY");
        } else if (!models.contains(name.text())) {
            var hint = models.isEmpty()
                    ? "; name it there, as in models: { judge: \"openai:gpt-4o\" }"
                    : Nearest.hint(name.text(), models, "known");
            problems.add(name.line(), key + " " + Shown.quoted(name.text()) + " is not among the plan's models" + hint);
        }
    }

    private List<String> known() {
        var known = new ArrayList<>(steps);
        known.addFirst(AskText.INPUT);
        return known;
    }

    private Optional<String> partOf(String name) {
        return plan.steps().stream()
                .filter(step -> step.kind() instanceof StepText.Kind.Aspects aspects
                        && aspects.parts().stream().anyMatch(part -> part.name().equals(name)))
                .map(StepText::name)
                .findFirst();
    }
}
