package dev.fanfold.merge.synthesis.fact;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names that hold digits, such as {@code CO2}, {@code Q3} or {@code 2.1.3}: looked up as they are written. */
final class Codes {
    private static final Pattern LETTERS_FIRST = Pattern.compile("(?<![\\p{L}\\d])\\p{L}++(?:-?\\d++)++[\\p{L}\\d]*+");
    private static final Pattern LETTERS_LAST =
            Pattern.compile("(?<![\\p{L}\\d])\\d++(?!(?:st|nd|rd|th|x)\\b)(\\p{L}++)[\\p{L}\\d]*+");
    private static final Pattern DOTTED = Pattern.compile("\\b\\d{1,9}(?:\\.\\d{1,9}){2,9}\\b(?<!\\.\\d{3})");

    private Codes() {}

    /** The names; digits with a unit stuck to them are figures and stay. */
    static List<String> take(Rest rest) {
        var all = new java.util.ArrayList<String>();
        rest.take(LETTERS_FIRST).forEach(found -> all.add(found.group()));
        rest.take(DOTTED).forEach(found -> all.add(found.group()));
        rest.take(LETTERS_LAST, Codes::noUnit).forEach(found -> all.add(found.group()));
        return all;
    }

    private static boolean noUnit(MatchResult found) {
        var letters = found.group(1).toLowerCase(java.util.Locale.ROOT);
        return !Unit.named(letters).known()
                && !List.of("k", "m", "bn", "mn", "am", "pm").contains(letters);
    }
}
