package dev.fanfold.cli.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one of a few words that a plan may choose from. */
final class Choices {
    private Choices() {}

    /** The chosen one; a word that is none of them is reported, with what was probably meant. */
    static <E extends Enum<E>> Optional<E> of(Class<E> choices, Field field) {
        var said = field.text();
        var chosen = said.flatMap(text -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> word(choice).equals(text))
                .findFirst());
        if (said.isPresent() && chosen.isEmpty()) {
            field.wrong(
                    "cannot be " + Shown.quoted(said.get()) + Nearest.hint(said.get(), words(choices), "it can be"));
        }
        return chosen;
    }

    /** As a plan writes it. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> List<String> words(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Choices::word).toList();
    }
}
