package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import java.util.stream.Stream;

/** Attempts at temperature 0 are copies of one another: counting or judging them tells nothing. */
final class CopiedAttempts implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream().flatMap(CopiedAttempts::findings);
    }

    private static Stream<Finding> findings(StepText step) {
        return step.kind() instanceof Kind.Repeated repeated
                        && repeated.times() > 1
                        && repeated.ask().alike().isPresent()
                ? Stream.of(Finding.warning(
                        step.line(), LintMessages.copies(step.name(), repeated.times()), LintMessages.vary()))
                : Stream.empty();
    }
}
