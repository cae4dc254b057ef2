package dev.fanfold.split;

import dev.fanfold.model.TokenCounter;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text, plain or Markdown: at headings, paragraphs, sentences or lines, or into chunks of a token budget.
 *
 * <p>Laws: joining the pieces gives the text back, character for character ({@code String.join("", pieces)}); no piece
 * is blank unless the whole text is (a blank line belongs to the piece before it, or at the very start to the first), or
 * the blanks alone are over a token budget; {@code ""} has no pieces. A line ends at LF, CRLF or a lone CR.
 *
 * <p>All but {@link #lines()} keep a fenced code block and a table row whole, and a heading with what follows it. An
 * unfenced block of indented code is text to them. Front matter at the very start (fields between lines of {@code ---},
 * without a blank one) is kept whole like code, and no heading; a byte order mark is no part of the first line.
 */
public final class Text {

    private Text() {}

    /** Every line, with its line break. */
    public static Splitter<String, String> lines() {
        return cutAt(Cut.LINE);
    }

    /** What blank lines separate; a heading belongs to the paragraph below it. */
    public static Splitter<String, String> paragraphs() {
        return cutAt(Cut.PARAGRAPH);
    }

    /**
     * Markdown sections: each heading ({@code # …} or underlined with {@code ===} or {@code ---}), of any level, with the
     * text up to the next. What stands above the first heading is the first piece.
     */
    public static Splitter<String, String> headings() {
        return cutAt(Cut.HEADING);
    }

    /**
     * English sentences. Paragraphs, list items, table rows and fenced code blocks end a sentence too.
     *
     * @see #sentences(Locale, Set)
     */
    public static Splitter<String, String> sentences() {
        return cutAt(Cut.SENTENCE);
    }

    /**
     * Sentences of any language, as the JDK's {@link java.text.BreakIterator} finds them, except that none ends after an
     * abbreviation. Single letters with their full stops ({@code J.}, {@code U.S.}, {@code z.}) always count as one, and so does
     * the number that a heading, a list item or a paragraph begins with.
     *
     * @param abbreviations such as {@code "Dr"}, {@code "Nr"} or {@code "Dipl.-Ing"}, with the full stop at the end or
     *     without it; upper and lower case differ
     * @throws IllegalArgumentException when one is not a word of 1 to 24 letters, full stops and hyphens
     */
    public static Splitter<String, String> sentences(Locale language, Set<String> abbreviations) {
        var sentences = new Sentences(language, abbreviations);
        return text -> Pieces.of(text, Markdown.sentences(text, sentences)).stream();
    }

    /**
     * Chunks of at most {@code tokens} tokens each.
     *
     * <p>It cuts at the best place there is: at headings; a section over the budget also at paragraphs; such a paragraph
     * at sentences; then at lines, words, and last at characters as a reader sees them. A fenced code block or table row
     * is cut only where it alone, with the blank lines around it, is over the budget. Only a single code point can be over it.
     *
     * <p>The chunks are balanced: no more of them than if each were filled before the next begins, and the greatest is as
     * small as can be. Among equals, it prefers better places to cut, then even sizes; a last chunk below a quarter of
     * the mean is avoided.
     *
     * <p>The counter is asked for each piece that is looked at, from the whole text down to the smallest, for each few
     * words put together again, and for each chunk as it will be sent.
     *
     * @throws IllegalArgumentException unless {@code tokens} is positive
     * @see Seams
     * @see Gather
     */
    public static Splitter<String, String> upTo(int tokens, TokenCounter counter) {
        return TokenBudget.of(tokens, counter);
    }

    private static Splitter<String, String> cutAt(Cut where) {
        return text -> Pieces.of(text, where.ends(text)).stream();
    }
}
