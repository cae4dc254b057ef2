package dev.fanfold.split;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the sentences of a language end: as the JDK says, but never after an abbreviation. */
final class Sentences {

    static final Sentences ENGLISH = new Sentences(
            Locale.ENGLISH,
            Set.of(
                    "Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev", "Fr", "Hon", "St", "Sgt", "Capt", "Lt", "Col", "Gen",
                    "Gov", "Sen", "Rep", "Pres", "Messrs", "Mt", "Ft", "vs", "cf", "viz", "ca", "approx", "al", "ed",
                    "eds", "trans", "Sr", "Jr"),
            Set.of(
                    "No", "no", "Nos", "nos", "Fig", "fig", "Figs", "Eq", "eq", "Vol", "vol", "Ch", "ch", "Sec", "sec",
                    "Art", "art", "Pt", "pt", "p", "pp", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
                    "Oct", "Nov", "Dec"));

    private static final String STOPS_AND_BREAKS = ".!?\u2026\u3002\n\r";
    private static final int LONGEST_WORD = 24;
    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("(?:\\p{L}\\.)*+\\p{L}");

    /** What a heading or a list item may begin with. */
    private static final Pattern NUMBERED =
            Pattern.compile("[#>*+\\s-]*+\\d{1,9}(?:\\.\\d{1,9})*+\\.\\s*+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Locale language;
    private final Set<String> abbreviations;
    private final Set<String> beforeNumbers;

    Sentences(Locale language, Set<String> abbreviations) {
        this(language, abbreviations, Set.of());
    }

    private Sentences(Locale language, Set<String> abbreviations, Set<String> beforeNumbers) {
        this.language = language;
        this.abbreviations = abbreviations.stream().map(Sentences::withoutStop).collect(Collectors.toUnmodifiableSet());
        this.beforeNumbers = beforeNumbers;
    }

    private static String withoutStop(String abbreviation) {
        String word = abbreviation.endsWith(".") ? abbreviation.substring(0, abbreviation.length() - 1) : abbreviation;
        if (word.isEmpty() || word.length() > LONGEST_WORD || !word.chars().allMatch(c -> isInWord((char) c))) {
            throw new IllegalArgumentException("an abbreviation is one word of 1 to " + LONGEST_WORD
                    + " letters, full stops and hyphens, such as Nr or Dipl.-Ing, and not \"" + abbreviation + "\"");
        }
        return word;
    }

    /** The ends of all sentences but the last. */
    IntStream endsWithin(String text) {
        BreakIterator characters = Cuts.charactersOf(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(text);
        Matcher numbered = NUMBERED.matcher(text);
        int number = numbered.lookingAt() ? numbered.end() : 0;
        var ends = IntStream.builder();
        for (int at = sentences.next(); at != BreakIterator.DONE && at < text.length(); at = sentences.next()) {
            if (at > number
                    && characters.isBoundary(at)
                    && !isAtStop(text.charAt(at))
                    && !isHeld(text, at)
                    && !endsInAbbreviation(text, at)) {
                ends.add(at);
            }
        }
        return ends.build();
    }

    /** In front of a stop or a line break no sentence ends: both still belong to it, though the JDK sometimes cuts there. */
    private static boolean isAtStop(char next) {
        return STOPS_AND_BREAKS.indexOf(next) >= 0;
    }

    /** Nor within a word, as in {@code Dipl.-Ing.}, nor in front of a mark that closes a quotation, as in »Ja!«. */
    private static boolean isHeld(String text, int at) {
        return "-«»".indexOf(text.charAt(at)) >= 0 && !Character.isWhitespace(text.charAt(at - 1));
    }

    private boolean endsInAbbreviation(String text, int end) {
        String word = wordWithStopBefore(text, end);
        String last = word.substring(word.lastIndexOf('-') + 1);
        return abbreviations.contains(word)
                || abbreviations.contains(last)
                || (beforeNumbers.contains(last) && Character.isDigit(text.charAt(end)))
                || (!last.equals("I") && LETTERS_WITH_STOPS.matcher(last).matches());
    }

    /** The word that ends in the last full stop before {@code end}, without it; empty if something else stands there. */
    private static String wordWithStopBefore(String text, int end) {
        int stop = end;
        while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop == 0 || text.charAt(stop - 1) != '.') {
            return "";
        }
        int start = stop - 1;
        while (start > 0 && stop - start <= LONGEST_WORD && isInWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop - 1);
    }

    private static boolean isInWord(char c) {
        return c == '.' || c == '-' || Character.isLetter(c) || isMark(c);
    }

    /** Accents set apart, and vowels of Indian scripts. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
