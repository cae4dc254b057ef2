package dev.fanfold.result;

import java.util.List;
import java.util.Optional;

/**
 * Parts by repetition: answers to one question, interchangeable, so that they can be counted or compared.
 *
 * @param alike why they may be copies of one another rather than attempts of their own, when that is known
 * @param why why parts of another shape may be taken as rivals, when somebody said so
 */
public record Rivals<O>(List<Part<O>> all, Optional<String> subject, Optional<String> why, Optional<String> alike)
        implements Parts<O> {
    public Rivals {
        all = List.copyOf(all);
    }

    /** Attempts of which nothing is known against their being independent. */
    public Rivals(List<Part<O>> all, Optional<String> subject, Optional<String> why) {
        this(all, subject, why, Optional.empty());
    }
}
