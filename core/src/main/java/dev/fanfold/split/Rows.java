package dev.fanfold.split;

import java.util.Locale;
import java.util.Optional;

/** One reading of one file in one format: the entries one after the other, before their ids are checked. */
@FunctionalInterface
interface Rows {

    int SHOWN = 200;

    Optional<Entry> next();

    /** Text that belongs into a message: short, on one line, and nothing in it that a terminal would obey. */
    static String shown(String text) {
        return start(text).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    }

    /** The start of the first line, as it stands there. */
    static String start(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.length() <= SHOWN) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…";
    }

    static String tooLong(int longest) {
        return String.format(Locale.ROOT, "it is longer than %,d characters", longest);
    }
}
