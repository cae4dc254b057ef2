package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Sums up a step for people. */
final class Summary {
    private Summary() {}

    /**
     * The step in words.
     *
     * @param names of all steps, in the order of the plan
     */
    static StepSummary of(StepText step, Collection<String> names) {
        var needs = step.needs();
        var inOrder = names.stream().filter(needs::contains).toList();
        return new StepSummary(step.name(), kind(step.kind()), parts(step), inOrder, step.line());
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Kind.Alone alone -> "ask";
            case Kind.Aspects aspects -> "by aspect";
            case Kind.Repeated repeated -> "by repetition";
            case Kind.Volume volume -> "by volume";
            case Kind.Fold fold -> "merge";
            case Kind.Unread unread -> "unknown";
        };
    }

    private static List<String> parts(StepText step) {
        return switch (step.kind()) {
            case Kind.Aspects aspects ->
                aspects.parts().stream().map(AskText::name).toList();
            case Kind.Repeated repeated when repeated.merge().isAdaptive() -> List.of();
            case Kind.Repeated repeated ->
                IntStream.rangeClosed(1, repeated.times())
                        .mapToObj(i -> "attempt " + i)
                        .toList();
            case Kind.Fold fold -> fold.of().stream().map(AskText.Words::text).toList();
            default -> List.of();
        };
    }
}
