package dev.fanfold.model;

import java.util.function.IntPredicate;

/** The rule of {@link TokenCounter#estimate()}: one pass over the text, charged in tenths of a token. */
final class EstimatedTokens {

    private static final int TOKEN = 10;

    private EstimatedTokens() {}

    static int count(String text) {
        long tenths = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            tenths += charge(text, at, end);
            at = end;
        }
        return Math.toIntExact((tenths + TOKEN - 1) / TOKEN);
    }

    /** Only Latin letters of one case and a repeated blank form runs; everything else stands alone. */
    private static int endOfRun(String text, int start) {
        char first = text.charAt(start);
        if (isCapital(first)) {
            int capitals = skip(text, start, EstimatedTokens::isCapital);
            return capitals > start + 1 ? capitals : skip(text, capitals, EstimatedTokens::isSmall);
        }
        if (isSmall(first)) {
            return skip(text, start, EstimatedTokens::isSmall);
        }
        if (isBlank(first)) {
            return skip(text, start, c -> c == first);
        }
        return start + Character.charCount(text.codePointAt(start));
    }

    private static int charge(String text, int start, int end) {
        char first = text.charAt(start);
        if (isCapital(first) || isSmall(first)) {
            return wholeTokens(lettersOf(text, start, end));
        }
        if (isBlank(first)) {
            int length = end - start;
            return length == 1 && first == ' ' && mergesWithNext(text, end) ? 0 : wholeTokens(length * TOKEN / 4);
        }
        return alone(text.codePointAt(start));
    }

    /** The vocabularies know accented letters and capitals in longer strings less well than plain small letters. */
    private static int lettersOf(String text, int start, int end) {
        boolean shouted = end - start > 1 && isCapital(text.charAt(end - 1));
        int tenths = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            tenths += c >= 0x100 ? 15 : c >= 0x80 ? TOKEN : shouted ? 5 : 4;
        }
        return tenths;
    }

    private static boolean mergesWithNext(String text, int next) {
        if (next == text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return isIn(c, '!', 0x52F) && !isIn(c, '0', '9');
    }

    /** Scripts that the vocabularies know are charged below their UTF-8 bytes, which no encoding can exceed. */
    private static int alone(int c) {
        if (c < 0x80 || isIn(c, 0x410, 0x45F)) { // ASCII signs and digits, Cyrillic
            return TOKEN;
        }
        if (isIn(c, 0x370, 0x3FF) || isIn(c, 0x5D0, 0x5EA) || isIn(c, 0x620, 0x64A)) { // Greek, Hebrew, Arabic
            return 14;
        }
        return TOKEN * (c < 0x800 || isWellKnown(c) ? 2 : c < 0x10000 ? 3 : 4);
    }

    private static boolean isWellKnown(int c) {
        return isIn(c, 0x900, 0x97F) // Devanagari
                || isIn(c, 0xE00, 0xE7F) // Thai
                || isIn(c, 0x1E00, 0x20FF) // Vietnamese, typographic signs
                || isIn(c, 0x3000, 0x30FF) // kana
                || isIn(c, 0x4E00, 0x9FFF) // Han
                || isIn(c, 0xAC00, 0xD7AF) // Hangul
                || isIn(c, 0xFF00, 0xFFEF); // full-width forms
    }

    private static boolean isIn(int c, int from, int to) {
        return c >= from && c <= to;
    }

    private static int wholeTokens(int tenths) {
        return (tenths + TOKEN - 1) / TOKEN * TOKEN;
    }

    private static int skip(String text, int from, IntPredicate run) {
        int at = from;
        while (at < text.length() && run.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isCapital(int c) {
        return isIn(c, 'A', 'Z') || (isAccentedLatin(c) && Character.isUpperCase(c));
    }

    private static boolean isSmall(int c) {
        return isIn(c, 'a', 'z') || (isAccentedLatin(c) && !Character.isUpperCase(c));
    }

    private static boolean isAccentedLatin(int c) {
        return isIn(c, 0xC0, 0x24F) && Character.isLetter(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
