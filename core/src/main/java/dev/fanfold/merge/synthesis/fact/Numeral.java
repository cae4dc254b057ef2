package dev.fanfold.merge.synthesis.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A number as it is written: in digits, with separators of either custom, as a fraction, or in English words.
 *
 * <p>Where two customs read the same signs as two numbers, both stand: {@code 1.000} is a thousand and one.
 */
final class Numeral {
    private static final String ONES = "one|two|three|four|five|six|seven|eight|nine";
    private static final String TEENS =
            "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String TO_99 = "(?:(?:" + TENS + ")(?:[- ](?:" + ONES + "))?|" + TEENS + "|" + ONES + ")";
    private static final String TO_999 = "(?:(?:a|" + TO_99 + ") hundred(?:(?: and)? " + TO_99 + ")?|" + TO_99 + ")";
    private static final String GREAT = "(?:thousand|million|billion)";

    /** Number words, such as {@code one hundred and twenty}; a lone {@code a} is none. */
    static final String WORDS = "(?:(?:" + TO_999 + "|a(?= " + GREAT + "))(?: " + GREAT + "(?: (?:and )?" + TO_999
            + ")?)+|" + TO_999 + "|zero)";

    /** Digits, with or without separators; no more of them than anybody counts with. */
    static final String DIGITS =
            "(?:\\d{1,3}(?:[ ,.']\\d{3}){1,9}(?:[.,]\\d{1,30})?(?!\\d)|\\d{1,30}(?:[.,]\\d{1,30})?)";

    private static final List<String> SMALL = List.of(("zero|" + ONES + "|" + TEENS).split("\\|"));
    private static final List<String> BY_TEN = List.of(("||" + TENS).split("\\|"));
    private static final Map<String, Long> GREATER = Map.of(
            "thousand",
            1_000L,
            "k",
            1_000L,
            "million",
            1_000_000L,
            "mn",
            1_000_000L,
            "mio",
            1_000_000L,
            "m",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "bn",
            1_000_000_000L);

    private Numeral() {}

    /** What digits may stand for. */
    static Set<BigDecimal> digits(String written) {
        var bare = written.replaceAll("[ ']", "");
        int point = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Set.of(new BigDecimal(bare));
        }
        if (point >= 0 && comma >= 0) {
            return Set.of(decimal(bare, Math.max(point, comma)));
        }
        return oneKind(bare, Math.max(point, comma), point >= 0);
    }

    private static Set<BigDecimal> oneKind(String bare, int last, boolean point) {
        var joined = new BigDecimal(bare.replaceAll("[.,]", ""));
        if (bare.indexOf(bare.charAt(last)) != last) {
            return Set.of(joined);
        }
        boolean three = bare.length() - last == 4 && !bare.startsWith("0");
        var all = new LinkedHashSet<BigDecimal>();
        if (three) {
            all.add(joined);
        }
        if (!three || point) {
            all.add(decimal(bare, last));
        }
        return all;
    }

    private static BigDecimal decimal(String bare, int at) {
        return new BigDecimal(bare.substring(0, at).replaceAll("[.,]", "") + "." + bare.substring(at + 1));
    }

    /** What number words stand for. */
    static BigDecimal words(String written) {
        long total = 0;
        long current = 0;
        for (var word : written.toLowerCase(Locale.ROOT).split("[- ]")) {
            if (word.equals("hundred")) {
                current = Math.max(1, current) * 100;
            } else if (GREATER.containsKey(word)) {
                total += Math.max(1, current) * GREATER.get(word);
                current = 0;
            } else if (SMALL.contains(word)) {
                current += SMALL.indexOf(word);
            } else if (BY_TEN.contains(word)) {
                current += 10L * BY_TEN.indexOf(word);
            }
        }
        return BigDecimal.valueOf(total + current);
    }

    /** What a word or letter after digits multiplies them by. */
    static BigDecimal great(String word) {
        return BigDecimal.valueOf(
                GREATER.getOrDefault(word.toLowerCase(Locale.ROOT).replace(".", ""), 1L));
    }

    static BigDecimal ratio(BigDecimal above, BigDecimal below) {
        return below.signum() == 0 ? above : above.divide(below, MathContext.DECIMAL32);
    }
}
