package dev.fanfold.cli.show;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths in commands that people paste. */
public final class ShellWord {
    private static final Pattern BARE = Pattern.compile("[\\w./+-]+");

    private ShellWord() {}

    /** As a shell wants it: one word, and never an option. */
    public static String of(Path path) {
        var text = Plain.field(path.toString());
        var word = text.startsWith("-") ? "./" + text : text;
        return BARE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
