package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.AskText;
import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.limit.WorstCase;
import java.util.stream.Stream;

/** Many answers in prose with no bound: the worst case, which a budget holds back, is far from what is expected. */
final class UnboundedAnswers implements Rule {
    private static final long MANY = 20;

    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Volume volume
                        && !(volume.cut() instanceof CutText.Batches)
                        && unbounded(volume.ask())
                        && draft.cut(step).parts() >= MANY)
                .map(step -> finding(step, draft.cut(step).parts()));
    }

    private static boolean unbounded(AskText ask) {
        return ask.isProse() && ask.maxTokens().isEmpty();
    }

    private static Finding finding(StepText step, long parts) {
        return Finding.note(
                step.line(),
                LintMessages.unbounded(step.name(), parts, WorstCase.DEFAULT_MAX_TOKENS),
                LintMessages.bound());
    }
}
