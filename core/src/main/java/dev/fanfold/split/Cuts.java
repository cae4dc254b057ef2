package dev.fanfold.split;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where the lines, words, characters and code points of a text end. */
final class Cuts {

    private Cuts() {}

    static int[] lines(String text) {
        var ends = IntStream.builder();
        for (int end = endOfLine(text, 0); end < text.length(); end = endOfLine(text, end)) {
            ends.add(end);
        }
        return Pieces.withoutBlanks(text, closed(text, ends));
    }

    /** Behind the line break of the line that starts there. */
    static int endOfLine(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return Math.min(text.length(), text.startsWith("\r\n", at) ? at + 2 : at + 1);
    }

    /** Where a line may be wrapped. Blanks go with the word behind them, as in the vocabularies of models. */
    static int[] words(String text) {
        BreakIterator characters = charactersOf(text);
        BreakIterator wraps = BreakIterator.getLineInstance(Locale.ROOT);
        wraps.setText(text);
        var ends = IntStream.builder();
        int from = 0;
        for (int at = wraps.next(); at != BreakIterator.DONE && at < text.length(); at = wraps.next()) {
            int end = beforeBlanks(text, from, at);
            if (end > from && characters.isBoundary(end)) {
                ends.add(end);
            }
            from = at;
        }
        return closed(text, ends);
    }

    /** Where the blanks that end a stretch begin; its start if there is nothing else in it. */
    private static int beforeBlanks(String text, int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Characters as a reader sees them: with their accents, and whole families of emoji. */
    static int[] characters(String text) {
        BreakIterator characters = charactersOf(text);
        var ends = IntStream.builder();
        for (int at = characters.next(); at != BreakIterator.DONE && at < text.length(); at = characters.next()) {
            ends.add(at);
        }
        return closed(text, ends);
    }

    static int[] codePoints(String text) {
        var ends = IntStream.builder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (at > 0) {
                ends.add(at);
            }
        }
        return closed(text, ends);
    }

    static BreakIterator charactersOf(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** The ends within a text, and its own; an empty text has none. */
    static int[] closed(String text, IntStream.Builder within) {
        if (!text.isEmpty()) {
            within.add(text.length());
        }
        return within.build().toArray();
    }
}
