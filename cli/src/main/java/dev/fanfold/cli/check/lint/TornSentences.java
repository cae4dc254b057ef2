package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.StepText;
import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.cli.show.SeamText;
import dev.fanfold.split.Seams;
import java.util.stream.Stream;

/** Chunks that end inside a sentence, of which a run says the same: a warning where most of them do. */
final class TornSentences implements Rule {
    @Override
    public Stream<Finding> findings(Draft draft) {
        return draft.plan().steps().stream()
                .filter(step -> step.kind() instanceof Kind.Volume)
                .flatMap(step -> draft.cut(step).seams().stream().flatMap(seams -> findings(step, seams)));
    }

    private static Stream<Finding> findings(StepText step, Seams seams) {
        return SeamText.of(step.name(), seams).stream()
                .map(said -> new Finding(
                        "",
                        2 * seams.torn().size() > seams.cuts() ? Finding.Level.WARNING : Finding.Level.NOTE,
                        step.line(),
                        said.what(),
                        said.next()));
    }
}
