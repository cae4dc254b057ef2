package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.CutText;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import java.util.stream.Stream;

/** A split into one part is no split: its merge has nothing to fold. */
final class IdleSplits implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream().flatMap(step -> findings(step, draft));
    }

    private static Stream<Finding> findings(StepText step, Draft draft) {
        return switch (step.kind()) {
            case Kind.Aspects aspects
            when aspects.parts().size() == 1 -> Stream.of(single(step, LintMessages.oneAspect(step.name())));
            case Kind.Repeated repeated
            when repeated.times() == 1 -> Stream.of(single(step, LintMessages.oneAttempt(step.name())));
            case Kind.Volume volume
            when !(volume.cut() instanceof CutText.Batches) && draft.cut(step).parts() == 1 ->
                Stream.of(Finding.note(
                        step.line(),
                        LintMessages.onePiece(step.name(), draft.cut(step).tokens()),
                        LintMessages.cutFiner()));
            default -> Stream.empty();
        };
    }

    private static Finding single(StepText step, String what) {
        return Finding.warning(step.line(), what, LintMessages.askOnce());
    }
}
