package dev.fanfold.journal;

import java.util.HexFormat;

/**
 * Escapes what JSON may hold as it is and a file had better not.
 *
 * <p>Law: what comes out is the same JSON, has a form in UTF-8 (half a surrogate pair has none), is one line to every tool
 * (U+0085, U+2028 and U+2029 end lines for some), and moves no terminal (the other control characters above U+007E do).
 * Outside of its texts JSON has none of these, so an escape always stands where it is understood.
 */
final class Visible {
    private Visible() {}

    static String text(String json) {
        var first = firstHidden(json, 0);
        if (first == json.length()) {
            return json;
        }
        var text = new StringBuilder(json.length() + 16);
        var from = 0;
        for (var at = first; at < json.length(); at = firstHidden(json, from)) {
            text.append(json, from, at).append("\\u").append(HexFormat.of().toHexDigits(json.charAt(at)));
            from = at + 1;
        }
        return text.append(json, from, json.length()).toString();
    }

    private static int firstHidden(String json, int from) {
        var at = from;
        while (at < json.length() && !hidden(json, at)) {
            // A whole pair is passed at once, or its second half would look alone.
            at += Character.isHighSurrogate(json.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private static boolean hidden(String json, int at) {
        var unit = json.charAt(at);
        return (unit >= 0x7F && unit <= 0x9F)
                || unit == 0x2028
                || unit == 0x2029
                || (Character.isSurrogate(unit) && !Character.isSupplementaryCodePoint(json.codePointAt(at)));
    }
}
