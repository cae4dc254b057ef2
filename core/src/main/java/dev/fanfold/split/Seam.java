package dev.fanfold.split;

import java.util.Locale;

/**
 * A cut that fell inside a sentence, and why.
 *
 * @param piece which piece ends there; the first is 1
 * @param at how many characters of the text stand in front of it, as {@link String#length()} counts
 * @param between what the cut separates
 * @param sentence the tokens of the sentence that was cut
 * @param budget the tokens that a piece may have
 */
public record Seam(int piece, int at, Between between, int sentence, int budget) {

    /** What a cut inside a sentence separates, the best place first. */
    public enum Between {
        LINES("lines"),
        WORDS("words"),
        /** As a reader sees them. */
        CHARACTERS("characters"),
        /** Of which one character is made. */
        CODE_POINTS("code points of one character");

        private final String shown;

        Between(String shown) {
            this.shown = shown;
        }

        static Between of(Cut cut) {
            return switch (cut) {
                case LINE -> LINES;
                case WORD -> WORDS;
                case CHARACTER -> CHARACTERS;
                case CODE_POINT -> CODE_POINTS;
                case HEADING, PARAGRAPH, SENTENCE -> throw new IllegalArgumentException(cut + " tears no sentence");
            };
        }
    }

    /** One line for a report, such as "piece 3 ends inside a sentence, between words, at character 5,212: …". */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "piece %,d ends inside a sentence, between %s, at character %,d: "
                        + "the sentence alone has %,d tokens, and the budget is %,d",
                piece,
                between.shown,
                at,
                sentence,
                budget);
    }
}
