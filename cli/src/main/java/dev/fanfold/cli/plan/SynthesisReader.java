package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.SynthesisText.Check;
import dev.fanfold.cli.plan.SynthesisText.Unfaithful;
import java.util.Optional;

/** Reads the settings of a synthesis, and holds them against one another. */
final class SynthesisReader {
    private static final int SMALLEST_WINDOW = 1_000;

    private SynthesisReader() {}

    static SynthesisText read(Fields settings) {
        var editor = AskReader.editor(settings);
        var check = settings.field("check");
        var chosen = check.isPresent() ? Choices.of(Check.class, check.get()) : Optional.of(Check.CODE);
        var unfaithful = settings.field("unfaithful");
        var said = chosen.map(one -> "check: " + Choices.word(one)).orElse("");
        var strict = chosen.isEmpty() || chosen.get() == Check.STRICT;
        Contradictions.unless(strict, settings.field("judge"), "check: strict", said);
        return new SynthesisText(
                editor,
                chosen.orElse(Check.CODE),
                AskReader.words(settings, "judge"),
                unfaithful.flatMap(field -> Choices.of(Unfaithful.class, field)).orElse(Unfaithful.KEEP),
                settings.field("window").flatMap(field -> field.whole(SMALLEST_WINDOW, Integer.MAX_VALUE)));
    }
}
