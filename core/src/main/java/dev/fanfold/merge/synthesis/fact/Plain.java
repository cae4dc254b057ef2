package dev.fanfold.merge.synthesis.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One writing for what is written in several: fractions, dashes, quotation marks, blanks. */
final class Plain {
    private static final Pattern VULGAR = Pattern.compile("[¼½¾⅐-⅞]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]");
    private static final Pattern MANY_BLANKS = Pattern.compile(" {2,}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> SIGNS =
            Map.of("[\u2010-\u2015\u2212]", "-", "[“”„‟«»]", "\"", "[‘’‚‛′]", "'", "\u2044", "/", "×", "x");

    private Plain() {}

    /** The text with plain signs; a fraction sign after a digit stands apart from it. */
    static String of(String text) {
        var apart = VULGAR.matcher(text)
                .replaceAll(found -> " " + Normalizer.normalize(found.group(), Normalizer.Form.NFKC) + " ");
        var plain = BLANKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC))
                .replaceAll(" ");
        plain = MANY_BLANKS.matcher(plain).replaceAll(" ");
        for (var sign : SIGNS.entrySet()) {
            plain = plain.replaceAll(sign.getKey(), sign.getValue());
        }
        return plain;
    }

    /** Letters and digits alone, one space between words. */
    static String words(String text) {
        return NO_WORD.matcher(of(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Letters and digits alone, with nothing between them. */
    static String run(String text) {
        return words(text).replace(" ", "");
    }
}
