package dev.fanfold.split;

import java.util.Locale;
import java.util.Optional;

/** One reading of one file in one format: the entries one after the other, before their ids are checked. */
@FunctionalInterface
interface Rows {

    Optional<Entry> next();

    /** Text that belongs into a message: short, and on one line. */
    static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    static String tooLong(int longest) {
        return String.format(Locale.ROOT, "it is longer than %,d characters", longest);
    }
}
