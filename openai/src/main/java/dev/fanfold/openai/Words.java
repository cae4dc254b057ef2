package dev.fanfold.openai;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text of a server as readers may see it. */
final class Words {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final int LONGEST = 300;

    private Words() {}

    /** One line, short, without control characters, and without the key. */
    static String of(String text, Optional<Key> key) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        var safe = key.map(k -> k.strippedFrom(line)).orElse(line);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }
}
