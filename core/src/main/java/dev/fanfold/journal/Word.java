package dev.fanfold.journal;

import java.util.Arrays;
import java.util.Locale;

/** The words of the format for what is one of a few: {@code BAD_REQUEST} is written {@code bad request}. */
public final class Word {
    private Word() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static <E extends Enum<E>> E read(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + word + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT)));
    }
}
