package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.check.lint.Leaning.Lean;
import dev.fanfold.cli.check.lint.Leaning.Place;
import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import java.util.stream.Stream;

/** Prompts that lean on an answer which they do not take: a part cannot see its siblings, nor a step what it does not name. */
final class LeaningPrompts implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        var neighbours = Neighbours.of(draft);
        return draft.plan().steps().stream().flatMap(step -> findings(step, neighbours));
    }

    private static Stream<Finding> findings(StepText step, Neighbours neighbours) {
        var place = place(step);
        var beside = neighbours.beside(step);
        var asks = step.asks().stream().flatMap(ask -> {
            var leaning = new Leaning(neighbours.names(), Neighbours.unseen(ask, beside), place);
            return ask.texts().stream()
                    .flatMap(words -> leaning.in(words.text())
                            .filter(lean -> lean.name().isPresent() || !isGivenAnAnswer(ask))
                            .limit(1)
                            .map(lean ->
                                    finding(path(ask, step), words, lean, next(lean, ask, step, place, neighbours))));
        });
        return Stream.concat(asks, merges(step, neighbours));
    }

    /** An editor is given the answers of its parts, so it may speak of former ones without a name. */
    private static Stream<Finding> merges(StepText step, Neighbours neighbours) {
        var leaning = new Leaning(neighbours.names(), neighbours.apart(step), Place.STEP);
        return step.merging().stream()
                .flatMap(ask -> ask.texts().stream()
                        .flatMap(words -> leaning.in(words.text())
                                .flatMap(lean -> lean.name().stream()
                                        .map(other ->
                                                finding(step.name(), words, lean, chain(other, step, neighbours))))
                                .limit(1)));
    }

    private static Finding finding(String who, AskText.Words words, Lean lean, String next) {
        return Finding.warning(words.line(), LintMessages.leans(who, lean.words()), next);
    }

    /** Whoever is given an answer may speak of a former step without its name. */
    private static boolean isGivenAnAnswer(AskText ask) {
        return ask.texts().stream().anyMatch(words -> words.names().stream().anyMatch(n -> !n.equals(AskText.INPUT)));
    }

    private static Place place(StepText step) {
        return switch (step.kind()) {
            case Kind.Aspects aspects -> Place.ASPECT;
            case Kind.Repeated repeated -> Place.ATTEMPT;
            case Kind.Volume volume -> gathers(volume.cut()) ? Place.STEP : Place.PIECE;
            default -> Place.STEP;
        };
    }

    /** The text around a piece goes along with it. */
    private static boolean gathers(CutText cut) {
        return cut instanceof CutText.Tokens(var most, var around) && around.isPresent();
    }

    private static String path(AskText ask, StepText step) {
        return step.kind() instanceof Kind.Aspects ? step.name() + "/" + ask.name() : step.name();
    }

    private static String next(Lean lean, AskText ask, StepText step, Place place, Neighbours neighbours) {
        return lean.name()
                .map(other -> place == Place.ASPECT && step.partNames().contains(other)
                        ? LintMessages.chainPart(ask.name(), step.name(), other)
                        : chain(other, step, neighbours))
                .orElseGet(() -> switch (place) {
                    case PIECE -> LintMessages.giveSurroundings();
                    case ATTEMPT -> LintMessages.raiseVariety();
                    case STEP, ASPECT -> LintMessages.chainSomething();
                });
    }

    private static String chain(String other, StepText step, Neighbours neighbours) {
        var draft = neighbours.draft();
        if (!draft.steps().containsKey(other)) {
            return LintMessages.chainPartOf(
                    step.name(), other, neighbours.around(other).orElse(other));
        }
        return draft.waits(other, step.name())
                ? LintMessages.circle(step.name(), other)
                : LintMessages.chainStep(step.name(), other);
    }
}
