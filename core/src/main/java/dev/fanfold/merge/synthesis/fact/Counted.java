package dev.fanfold.merge.synthesis.fact;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Small numbers that a text works out by itself, rightly: how many parts speak, how many things it lists next. */
final class Counted {
    private static final Pattern VOICES = Pattern.compile(
            "(?i)^(?:-|\\s|(?:of|the|all|out|these|those|\\d++|two|three|four|five|six|seven|eight|nine|ten|more|other|different"
                    + "|separate|further|independent)\\b)*+\\b(?:reviewer|report|review|part|source|expert|view|opinion|aspect"
                    + "|account|reader|piece|section|answer|judge|assessment|perspective|note|summar|voice|side|them\\b|agree|say)");
    private static final Pattern ITEM = Pattern.compile("(?i),\\s*(?:and|or)\\s+|\\s+(?:and|or)\\s+|[,;]\\s*");
    private static final Pattern LIST =
            Pattern.compile("^[^.:;]{0,60}(?::| -|,? namely| such as)\\s+([^.;]+(?:;[^.]+)?)");
    private static final int AFTER = 240;

    private Counted() {}

    static boolean in(String text, Mention mention, int parts) {
        var after = text.substring(mention.end(), Math.min(text.length(), mention.end() + AFTER));
        return mention.parts().isEmpty()
                ? counted(mention.whole(), after, parts)
                : mention.parts().stream().allMatch(part -> counted(part, after, parts));
    }

    private static boolean counted(Figure figure, String after, int parts) {
        return figure.numbers().stream().anyMatch(number -> voices(number, after, parts) || list(number, after));
    }

    private static boolean voices(BigDecimal number, String after, int parts) {
        return number.compareTo(BigDecimal.valueOf(parts)) <= 0
                && VOICES.matcher(after).find();
    }

    private static boolean list(BigDecimal number, String after) {
        var list = LIST.matcher(after);
        return list.find()
                && number.compareTo(BigDecimal.valueOf(ITEM.splitAsStream(list.group(1))
                                .filter(item -> !item.isBlank())
                                .count()))
                        == 0;
    }
}
