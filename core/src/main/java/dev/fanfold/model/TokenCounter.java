package dev.fanfold.model;

/**
 * Says how many tokens a text is to a model, so that pieces and prompts can be kept within a budget.
 *
 * <p>Law: the count is never negative, the same text always has the same count, and {@code ""} has 0. A counter that
 * is exact for one model (a byte-pair encoder) is a lambda away; {@link #estimate()} serves where none is at hand.
 *
 * <p>Threads: a counter is called by many threads at once and must bear it.
 */
@FunctionalInterface
public interface TokenCounter {

    /** The number of tokens of {@code text}. */
    int count(String text);

    /**
     * A safe estimate for models whose tokens are merged bytes: it counts too many rather than too few.
     *
     * <p>The rule, added up over the text and rounded up at the end:
     *
     * <ul>
     *   <li>a run of Latin letters of one case (a capital may open it; {@code camelCase} is two runs) is .4 for each
     *       letter, .5 where all are capitals, 1 for each accented one (1.5 from U+0100 on), rounded up;
     *   <li>a digit, an ASCII sign, a line break, a Cyrillic letter: 1; a Greek, Hebrew or Arabic letter: 1.4;
     *   <li>one space before a word or sign of the above is 0, as it merges with it; any other run of one blank
     *       character is 1 for every 4 begun;
     *   <li>Han, kana, Hangul, Thai, Devanagari and typographic signs: 2 for each code point; any other code point,
     *       emoji too: as many as UTF-8 needs bytes for it.
     * </ul>
     *
     * <p>Where it comes from: a byte-pair encoding never has more tokens than the text has UTF-8 bytes; below that, the
     * figures were set so that o200k_base and cl100k_base stay under them on texts in some 150 languages and on code.
     * English comes out at about twice the true count. Two texts apart never count less than the two joined. It can
     * fall short on long random letters of one case and on lists of foreign names; it is no bound in the strict sense.
     */
    static TokenCounter estimate() {
        return EstimatedTokens::count;
    }
}
