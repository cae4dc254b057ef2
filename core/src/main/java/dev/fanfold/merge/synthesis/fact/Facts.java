package dev.fanfold.merge.synthesis.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures, dates, names with digits and quotations of a text.
 *
 * <p>Several writings of one thing are that thing: {@code 1,000} and {@code 1000}, {@code two} and {@code 2}, {@code 30
 * min} and {@code half an hour}, {@code 80 %} and {@code 4 of 5}. Where a writing can be read in two ways, either will do: a
 * sentence is called wrong only where no reading of it stands in a source.
 */
public final class Facts {
    private static final Pattern LABEL = Pattern.compile("\\[\\p{L}{1,9}\\d{0,6}]");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^[\\s#*_>-]*(\\d{1,2})[.)][*_]*\\s+");
    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\d])\"([^\"\\n]{2,300}?)\"");
    private static final Pattern LEFT_OUT = Pattern.compile("\\s*(?:\\.{3}|…|\\[\\.{3}])\\s*");

    private final String plain;
    private final List<Day> days;
    private final List<String> codes;
    private final List<Mention> mentions;
    private final List<String> marks;

    private Facts(String text) {
        this.plain = Plain.of(text);
        var rest = new Rest(plain);
        rest.take(LABEL);
        this.marks = rest.take(LIST_MARK).stream().map(found -> found.group(1)).toList();
        this.days = Day.take(rest);
        this.codes = Codes.take(rest);
        this.mentions = Figures.take(rest);
    }

    public static Facts of(String text) {
        return new Facts(text);
    }

    /**
     * What this text states and none of these sources does, as it is written.
     *
     * @param count how many parts there are: a text may count them, as in "three reviewers"
     */
    public List<String> strangers(List<Facts> sources, int count) {
        var figures = sources.stream().flatMap(Facts::figures).toList();
        var run = sources.stream().map(source -> Plain.run(source.plain)).toList();
        var strangers = new ArrayList<String>();
        mentions.stream()
                .filter(mention -> mention.claimed() && !mention.isBorneOutBy(figures))
                .filter(mention -> !Counted.in(plain, mention, count))
                .forEach(mention -> strangers.add(mention.shown()));
        days.stream()
                .filter(day -> !day.isBorneOutBy(
                        sources.stream().flatMap(one -> one.days.stream()).toList(), figures))
                .forEach(day -> strangers.add(day.shown()));
        codes.stream()
                .filter(code -> !in(run, Plain.run(code)) && !number(code, figures))
                .forEach(strangers::add);
        quotations().filter(quote -> !quoted(quote, run)).forEach(quote -> strangers.add("\"" + quote + "\""));
        return strangers;
    }

    private static boolean in(List<String> texts, String wanted) {
        return texts.stream().anyMatch(text -> text.contains(wanted));
    }

    /** A decade such as {@code 1990s}, or another ending that is no part of the number. */
    private static boolean number(String code, List<Figure> figures) {
        var digits = code.replaceAll("\\p{L}+$", "");
        return digits.matches("\\d+") && Facts.of(digits).mentions.stream().allMatch(one -> one.isBorneOutBy(figures));
    }

    private static boolean quoted(String quote, List<String> run) {
        return LEFT_OUT.splitAsStream(quote).map(Plain::run).allMatch(piece -> in(run, piece));
    }

    private Stream<String> quotations() {
        return QUOTED.matcher(plain).results().map(found -> found.group(1).strip());
    }

    private Stream<Figure> figures() {
        var ofDays = days.stream().flatMap(day -> Facts.digitsOf(day.shown()));
        var ofCodes = codes.stream().flatMap(Facts::digitsOf);
        var own = mentions.stream().flatMap(Mention::figures);
        var ofMarks = marks.stream().flatMap(Facts::digitsOf);
        return Stream.of(own, ofDays, ofCodes, ofMarks).flatMap(figures -> figures);
    }

    private static Stream<Figure> digitsOf(String name) {
        return Pattern.compile("\\d{1,9}")
                .matcher(name)
                .results()
                .map(found -> Figure.of(new java.math.BigDecimal(found.group()), Unit.NONE));
    }
}
