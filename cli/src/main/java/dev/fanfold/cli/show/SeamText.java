package dev.fanfold.cli.show;

import dev.fanfold.split.Seams;
import java.util.Locale;
import java.util.Optional;

/** Says of a step how many of its cuts fell inside a sentence, and what to do about it. */
public final class SeamText {
    private SeamText() {}

    /** One line, which shows the first of them; nothing where no sentence was cut. */
    public static Optional<String> of(String step, Seams seams) {
        return seams.torn().stream()
                .findFirst()
                .map(first -> String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d cuts fell inside a sentence: %s; a budget of at least %,d tokens would keep them"
                                + " whole",
                        step,
                        seams.torn().size(),
                        seams.cuts(),
                        first,
                        seams.longest()));
    }
}
