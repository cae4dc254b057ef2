package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step that nobody reads, while others of its wave are folded together: it may have been left out of the list.
 *
 * <p>Found where fewer are left than folded; a plan with many results of its own means them.
 */
final class UnfoldedSteps implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        var read = draft.read();
        var alone = draft.plan().steps().stream()
                .filter(step -> !read.contains(step.name()) && !(step.kind() instanceof Kind.Fold))
                .toList();
        return draft.plan().steps().stream()
                .flatMap(step ->
                        step.kind() instanceof Kind.Fold fold ? left(step, fold, alone, draft) : Stream.empty());
    }

    private static Stream<Finding> left(StepText step, Kind.Fold fold, List<StepText> alone, Draft draft) {
        var folded = fold.of().stream().map(AskText.Words::text).toList();
        var waves = folded.stream().collect(Collectors.groupingBy(draft::wave, Collectors.counting()));
        var left = alone.stream()
                .filter(other -> waves.getOrDefault(draft.wave(other.name()), 0L) >= 2)
                .toList();
        return left.size() >= folded.size()
                ? Stream.empty()
                : left.stream()
                        .map(other -> Finding.note(
                                other.line(),
                                LintMessages.unfolded(other.name(), step.name(), folded),
                                LintMessages.fold(other.name(), step.name())));
    }
}
