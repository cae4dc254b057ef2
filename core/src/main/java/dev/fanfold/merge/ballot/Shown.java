package dev.fanfold.merge.ballot;

import dev.fanfold.work.Label;
import dev.fanfold.work.Ranking;

/**
 * An answer as it is printed in a count.
 *
 * <p>Model text is data: labels of a closed set stand as they are; free words stand in quotes, on one line and cut short,
 * so that no reply can pass for other ballots or for a verdict.
 */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    public static String of(Object answer) {
        var text = String.valueOf(answer);
        return answer instanceof Label || answer instanceof Ranking || answer instanceof Enum ? text : quoted(text);
    }

    private static String quoted(String text) {
        var shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"")
                .toString();
    }

    private static void append(StringBuilder shown, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                shown.append(' ');
            default -> shown.appendCodePoint(point == '"' ? '\'' : point);
        }
    }
}
