package dev.fanfold.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was drawn on a terminal, apart from what was said there. */
final class Frames {
    private static final String BEGIN = "\u001b[?2026h\u001b[?25l\r";
    private static final String GONE = "\r\u001b[J\u001b[?7h\u001b[?25h";
    private static final Pattern FRAME = Pattern.compile(
            Pattern.quote(BEGIN) + "(?:\u001b\\[J(.*?))?\u001b\\[\\?7l(.*?)\u001b\\[\\?2026l", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[?\\d]*[A-Za-z]|\r");

    private Frames() {}

    /** What was said. */
    static String without(String written) {
        return FRAME.matcher(written)
                .replaceAll(frame -> frame.group(1) == null ? "" : Matcher.quoteReplacement(frame.group(1)))
                .replace(GONE, "");
    }

    /** The last block that was drawn whole, or nothing. */
    static String last(String written) {
        return all(written).stream().reduce("", (before, frame) -> frame);
    }

    /** All blocks that were drawn whole. */
    static List<String> all(String written) {
        return FRAME.matcher(written)
                .results()
                .map(frame -> ESCAPE.matcher(frame.group(2)).replaceAll(""))
                .toList();
    }
}
