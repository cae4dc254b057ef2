package dev.fanfold.cli.show;

import dev.fanfold.cli.show.Concern.Weight;
import dev.fanfold.split.Seams;
import java.util.Locale;
import java.util.Optional;

/** Says of a step how many of its cuts fell inside a sentence, and what to do about it. */
public final class SeamText {
    private SeamText() {}

    /** What a run says of it, which shows the first of them; nothing where no sentence was cut. */
    public static Optional<Concern> of(String step, Seams seams) {
        return seams.torn().stream()
                .findFirst()
                .map(first -> new Concern(
                        Weight.NOTICE,
                        String.format(
                                Locale.ROOT,
                                "%s: %,d of %,d cuts fell inside a sentence: %s",
                                step,
                                seams.torn().size(),
                                seams.cuts(),
                                first),
                        String.format(
                                Locale.ROOT,
                                "a budget of at least %,d tokens would keep them whole",
                                seams.longest())));
    }
}
