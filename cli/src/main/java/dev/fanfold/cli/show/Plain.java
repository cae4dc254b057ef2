package dev.fanfold.cli.show;

import java.util.regex.Pattern;

/**
 * Text as people may see it.
 *
 * <p>Model text is data: without control characters it cannot move the cursor, recolour the terminal or retype a line;
 * without marks of direction it cannot show words in another order than they stand.
 */
public final class Plain {
    private static final String DIRECTION = "\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
    private static final String OTHER_LINE_ENDS = "\\u2028\\u2029";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}" + DIRECTION + "&&[^\\n\\t]]");
    private static final Pattern SEPARATOR = Pattern.compile("[" + OTHER_LINE_ENDS + "]");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}" + OTHER_LINE_ENDS + "]+");

    private Plain() {}

    /** The text without control characters and marks of direction; line ends and tabs stay. */
    public static String text(String text) {
        return SEPARATOR.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("\n");
    }

    /** The text as one field of one line: line ends and tabs become blanks. */
    public static String field(String text) {
        return text(BREAKS.matcher(text).replaceAll(" "));
    }

    /** The text with every line but the first moved in, so that it cannot pass for a line of ours. */
    static String indented(String text) {
        return text(text).replace("\n", "\n  ");
    }
}
