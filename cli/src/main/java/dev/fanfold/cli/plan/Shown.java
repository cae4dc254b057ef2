package dev.fanfold.cli.plan;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a plan as messages quote them: short, in one line, and never with a key in them. */
public final class Shown {
    private static final Pattern KEY =
            Pattern.compile("(?i)(?<![a-z0-9])(sk-[a-z0-9]|(sk|gsk|pk|rk|xai)[-_][a-z0-9_-]{16})");
    private static final int LONGEST = 60;
    private static final int MOST_NAMES = 20;

    private Shown() {}

    /** Whether it is written as keys are; no model is. */
    static boolean isLikeAKey(String text) {
        return KEY.matcher(text).find();
    }

    /** The text between quotation marks, shortened. */
    public static String quoted(String text) {
        return "\"" + plain(text) + "\"";
    }

    /** The text in one line, shortened. */
    public static String plain(String text) {
        var line = line(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The whole text in one line, for what is known to be short. */
    static String line(String text) {
        return isLikeAKey(text)
                ? "(a key, not shown)"
                : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u2028\\u2029]+", " ").strip();
    }

    /** Names in their order, so many as can be read. */
    public static String list(Collection<String> names) {
        var some = names.stream().limit(MOST_NAMES).map(Shown::plain).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? some : some + " … (" + (names.size() - MOST_NAMES) + " more)";
    }
}
