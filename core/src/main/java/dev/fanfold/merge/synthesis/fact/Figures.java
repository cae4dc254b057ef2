package dev.fanfold.merge.synthesis.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the figures of a text: clock times, fractions, numbers in digits and in words, with their units. */
final class Figures {
    private static final String NUMBER = "(?:" + Numeral.DIGITS + "|" + Numeral.WORDS + ")";
    private static final Pattern CLOCK =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:(?:[:.](\\d{2}))? ?([ap])\\.? ?m\\b\\.?|:(\\d{2})\\b(?!:))");
    private static final Pattern SLASHED =
            Pattern.compile("(?:(\\d{1,9}) )?(?<![\\d.,/])(\\d{1,4})/(\\d{1,4})(?![\\d/])");
    private static final Pattern OF_AN_HOUR = Pattern.compile(
            "(?i)\\b(half|(?:an? |one |three[ -])?quarters?)(?:[ -]of)?[ -](?:an?|one)[ -](\\p{L}+)\\b|\\bhalf[ -](hour|hours)\\b");
    private static final Pattern AND_A_HALF =
            Pattern.compile("(?i)\\b(?:(an?|" + NUMBER + ") (\\p{L}+)|(" + NUMBER + ")) and a (half|quarter)\\b");
    private static final Pattern PROPORTION = Pattern.compile("(?i)(?<![\\p{L}\\d.,])(" + NUMBER
            + ") (?:out of|of|in)(?: every| all| the)? (" + NUMBER + ")\\b(?![.,]\\d)");
    private static final Pattern PORTION =
            Pattern.compile("(?i)\\b(two|three|four|2|3|4)[ -](thirds|quarters|fifths)\\b"
                    + "|\\ba (half|third|quarter|fifth|tenth)(?= of\\b)");
    private static final Pattern NUMERAL = Pattern.compile("(?i)([$€£] ?)?(?<![\\p{L}\\d])(?:(" + Numeral.DIGITS
            + ")(?:(?:st|nd|rd|th)\\b|(k|(?-i:M)|bn|mn|(?<=[$€£] ?[\\d.,]{1,20})m)\\b| (k|bn|mn|mio|million|billion|thousand)\\b)?|\\b("
            + Numeral.WORDS + ")\\b)");
    private static final Pattern RANGE = Pattern.compile("(?i)^ ?(?:-|to|or|and|x) ?[$€£]?" + NUMBER);
    private static final Pattern LOOSE = Pattern.compile(
            "(?i)\\b(a dozen|dozen|twice|double|half|thrice|triple|couple|pair|single|an?|no|none|without|both|first|second|third)\\b");
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(about|around|roughly|nearly|almost|approximately|approx\\.?|circa|ca\\.|some|just (?:over|under)|~) ?[$€£]?$");
    private static final Map<String, String> LOOSELY = Map.ofEntries(
            Map.entry("dozen", "12"),
            Map.entry("twice", "2"),
            Map.entry("double", "2"),
            Map.entry("half", "0.5"),
            Map.entry("thrice", "3"),
            Map.entry("triple", "3"),
            Map.entry("couple", "2"),
            Map.entry("pair", "2"),
            Map.entry("both", "2"),
            Map.entry("single", "1"),
            Map.entry("a", "1"),
            Map.entry("an", "1"),
            Map.entry("no", "0"),
            Map.entry("none", "0"),
            Map.entry("without", "0"),
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"));
    private static final Map<String, Integer> PORTIONS = Map.of(
            "half", 2, "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5, "tenth", 10);

    private final String text;
    private final List<Mention> found = new ArrayList<>();

    private Figures(String text) {
        this.text = text;
    }

    /** The figures of what is left of a text, in order. */
    static List<Mention> take(Rest rest) {
        var figures = new Figures(rest.toString());
        rest.take(CLOCK).forEach(figures::clock);
        rest.take(SLASHED).forEach(figures::slashed);
        rest.take(AND_A_HALF).forEach(figures::andAHalf);
        rest.take(OF_AN_HOUR).forEach(figures::ofAnHour);
        rest.take(PROPORTION).forEach(figures::proportion);
        rest.take(PORTION).forEach(figures::portion);
        rest.take(NUMERAL).forEach(figures::numeral);
        rest.take(LOOSE).forEach(figures::loose);
        figures.found.sort(java.util.Comparator.comparingInt(Mention::start));
        return Spans.joined(figures.found, figures.text);
    }

    private void clock(MatchResult m) {
        int hour = Integer.parseInt(m.group(1));
        var minute = new BigDecimal(m.group(2) != null ? m.group(2) : m.group(4) != null ? m.group(4) : "0");
        var afternoon = m.group(3) != null && m.group(3).equalsIgnoreCase("p");
        var early = minutes(afternoon ? hour % 12 + 12 : hour, minute);
        var readings = m.group(3) != null || hour >= 12 ? Set.of(early) : Set.of(early, minutes(hour + 12, minute));
        add(m, new Figure(readings, Unit.CLOCK, false), List.of(plain(BigDecimal.valueOf(hour)), plain(minute)));
    }

    private static BigDecimal minutes(int hour, BigDecimal minute) {
        return minute.add(BigDecimal.valueOf(60L * (hour % 24)));
    }

    private void slashed(MatchResult m) {
        var above = new BigDecimal(m.group(2));
        var below = new BigDecimal(m.group(3));
        var whole = m.group(1) == null ? BigDecimal.ZERO : new BigDecimal(m.group(1));
        add(
                m,
                Figure.of(whole.add(Numeral.ratio(above, below)), unitAfter(m.end())),
                List.of(plain(above), plain(below)));
    }

    private void andAHalf(MatchResult m) {
        var number = m.group(3) != null ? m.group(3) : m.group(1);
        var unit = m.group(3) != null ? unitAfter(m.end()) : Unit.named(m.group(2));
        var half = new BigDecimal(m.group(4).equalsIgnoreCase("half") ? "0.5" : "0.25");
        var count = number.toLowerCase(Locale.ROOT).startsWith("a") && number.length() < 3
                ? Set.of(BigDecimal.ONE)
                : values(number);
        var sums = count.stream().map(half::add).collect(java.util.stream.Collectors.toSet());
        add(m, new Figure(sums, unit, false), List.of());
    }

    private void ofAnHour(MatchResult m) {
        var portion = m.group(3) != null ? "half" : m.group(1).toLowerCase(Locale.ROOT);
        var amount = portion.startsWith("half") ? "0.5" : portion.startsWith("three") ? "0.75" : "0.25";
        var name = m.group(3) != null ? m.group(3) : m.group(2);
        var dozen = name.equalsIgnoreCase("dozen");
        var figure = Figure.of(dozen ? BigDecimal.valueOf(6) : new BigDecimal(amount), Unit.named(name));
        add(m, figure, List.of());
    }

    private void proportion(MatchResult m) {
        var above = values(m.group(1)).iterator().next();
        var below = values(m.group(2)).iterator().next();
        add(m, plain(Numeral.ratio(above, below)), List.of(plain(above), plain(below)));
    }

    private void portion(MatchResult m) {
        var above = m.group(1) == null
                ? BigDecimal.ONE
                : values(m.group(1)).iterator().next();
        int below = PORTIONS.getOrDefault(m.group(1) == null ? m.group(3) : m.group(2), 1);
        add(m, Figure.of(Numeral.ratio(above, BigDecimal.valueOf(below)), unitAfter(m.end())), List.of());
    }

    private void numeral(MatchResult m) {
        var words = m.group(5) != null;
        var great = m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : "";
        var values = (words ? Set.of(Numeral.words(m.group(5))) : Numeral.digits(m.group(2)))
                .stream().map(Numeral.great(great)::multiply).collect(java.util.stream.Collectors.toSet());
        var unit = m.group(1) != null ? Unit.named(m.group(1).strip()) : unitAfter(m.end());
        var claimed = !(words && m.group(5).equalsIgnoreCase("one") && !unit.known());
        found.add(new Mention(
                shown(m, unit), m.start(), m.end(), new Figure(values, unit, about(m)), List.of(), claimed));
    }

    private void loose(MatchResult m) {
        var word = m.group(1).toLowerCase(Locale.ROOT);
        var dozen = word.endsWith("dozen") || word.equals("twice");
        var number = new BigDecimal(LOOSELY.getOrDefault(word.replace("a dozen", "dozen"), "0"));
        found.add(new Mention(m.group(), m.start(), m.end(), Figure.of(number, unitAfter(m.end())), List.of(), dozen));
    }

    private boolean about(MatchResult m) {
        return ABOUT.matcher(text.substring(Math.max(0, m.start() - 16), m.start()))
                .find();
    }

    /** The unit after a figure, or after the range that it begins. */
    private Unit unitAfter(int end) {
        var after = text.substring(end, Math.min(text.length(), end + 60));
        var range = RANGE.matcher(after);
        var start = unit(after);
        return start.known() || !range.find() ? start : unit(after.substring(range.end()));
    }

    private static Unit unit(String after) {
        var name = Unit.NAME.matcher(after);
        return name.lookingAt() ? Unit.named(name.group(1)) : Unit.NONE;
    }

    private String shown(MatchResult m, Unit unit) {
        var name = Unit.NAME.matcher(text).region(m.end(), text.length());
        return unit.known() && name.lookingAt()
                ? text.substring(m.start(), name.end(1)).strip()
                : m.group().strip();
    }

    private void add(MatchResult m, Figure whole, List<Figure> parts) {
        found.add(new Mention(m.group().strip(), m.start(), m.end(), whole, parts, true));
    }

    private static Figure plain(BigDecimal number) {
        return Figure.of(number, Unit.NONE);
    }

    private static Set<BigDecimal> values(String number) {
        return Character.isDigit(number.charAt(0)) ? Numeral.digits(number) : Set.of(Numeral.words(number));
    }
}
