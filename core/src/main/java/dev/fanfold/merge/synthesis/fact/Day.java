package dev.fanfold.merge.synthesis.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date, or a month of a year.
 *
 * @param shown as it is written
 * @param readings what it may be; a date in figures may have its day or its month first
 */
record Day(String shown, List<Reading> readings) {
    /** One way to read it. */
    record Reading(OptionalInt year, int month, OptionalInt day) {}

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b");
    private static final Pattern FIGURES = Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s?%)(?:,? (\\d{4}))?");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?i)\\b" + MONTH + ",? (\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The dates of a text. */
    static List<Day> take(Rest rest) {
        var days = new ArrayList<Day>();
        rest.take(ISO).forEach(m -> days.add(of(m, reading(number(m, 1), number(m, 2), number(m, 3)))));
        rest.take(FIGURES).forEach(m -> days.add(figures(m)));
        rest.take(DAY_FIRST).forEach(m -> days.add(of(m, reading(year(m, 3), month(m, 2), number(m, 1)))));
        rest.take(MONTH_ALONE).forEach(m -> days.add(of(m, new Reading(year(m, 2), month(m, 1), OptionalInt.empty()))));
        rest.take(MONTH_FIRST).forEach(m -> days.add(of(m, reading(year(m, 3), month(m, 1), number(m, 2)))));
        return days;
    }

    /** Whether one of those dates is this one; what this one leaves open may be anything. */
    boolean isBorneOutBy(List<Day> days, List<Figure> figures) {
        return readings.stream()
                .anyMatch(mine -> days.stream()
                        .flatMap(day -> day.readings.stream())
                        .anyMatch(theirs -> agree(mine, theirs, figures)));
    }

    private static boolean agree(Reading mine, Reading theirs, List<Figure> figures) {
        var sameYear = mine.year().isEmpty()
                || mine.year().equals(theirs.year())
                || (theirs.year().isEmpty() && stands(mine.year().getAsInt(), figures));
        return sameYear
                && mine.month() == theirs.month()
                && (mine.day().isEmpty() || mine.day().equals(theirs.day()));
    }

    private static boolean stands(int year, List<Figure> figures) {
        var figure = Figure.of(java.math.BigDecimal.valueOf(year), Unit.NONE);
        return figures.stream().anyMatch(figure::isBorneOutBy);
    }

    private static Day figures(MatchResult m) {
        int year = number(m, 3) < 100 ? 2000 + number(m, 3) : number(m, 3);
        return of(m, reading(year, number(m, 2), number(m, 1)), reading(year, number(m, 1), number(m, 2)));
    }

    private static Day of(MatchResult m, Reading... readings) {
        return new Day(m.group().strip(), List.of(readings));
    }

    private static Reading reading(int year, int month, int day) {
        return reading(OptionalInt.of(year), month, day);
    }

    private static Reading reading(OptionalInt year, int month, int day) {
        return new Reading(year, month, OptionalInt.of(day));
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static OptionalInt year(MatchResult m, int group) {
        return m.group(group) == null ? OptionalInt.empty() : OptionalInt.of(number(m, group));
    }

    private static int month(MatchResult m, int group) {
        return MONTHS.indexOf(m.group(group).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
