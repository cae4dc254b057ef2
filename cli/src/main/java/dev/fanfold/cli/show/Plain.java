package dev.fanfold.cli.show;

import java.util.regex.Pattern;

/**
 * Text as people may see it.
 *
 * <p>Model text is data: without control characters it cannot move the cursor, recolour the terminal or retype a line.
 */
public final class Plain {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}]+");

    private Plain() {}

    /** The text without control characters, line ends and tabs excepted. */
    public static String text(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The text as one field of one line: line ends and tabs become blanks. */
    static String field(String text) {
        return text(BREAKS.matcher(text).replaceAll(" "));
    }
}
