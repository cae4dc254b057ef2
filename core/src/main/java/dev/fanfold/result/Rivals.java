package dev.fanfold.result;

import java.util.List;
import java.util.Optional;

/**
 * Parts by repetition: answers to one question, interchangeable, so that they can be counted or compared.
 *
 * @param why why parts of another shape may be taken as rivals, when somebody said so
 */
public record Rivals<O>(List<Part<O>> all, Optional<String> subject, Optional<String> why) implements Parts<O> {
    public Rivals {
        all = List.copyOf(all);
    }
}
