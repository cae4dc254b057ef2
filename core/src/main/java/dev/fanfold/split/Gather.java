package dev.fanfold.split;

import dev.fanfold.model.TokenCounter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Cuts a text as another splitter does, and gives each piece what stands around it: the headings that it stands under,
 * and the sentences next to it.
 *
 * <p>Laws: the pieces are those of the other splitter, one for one, so what is around never changes where a cut falls;
 * joining {@link Passage#text()} gives the text back. No word is worked on twice: pieces do not overlap, and what is
 * around them is marked as not to be processed.
 *
 * <p>In front of a piece and behind it there are each at most so many tokens, of whole sentences; a sentence that does not
 * fit is left out, as is all that is further away. Where the cut itself falls inside a sentence, its rest counts as one.
 * These tokens come beside the budget that the pieces are cut to, and not out of it: leave room for both, for the headings
 * (six titles of 120 characters at most), and for some 100 tokens of marks.
 *
 * <p>The whole text is read for its sentences and headings first; the pieces are then made as they are asked for.
 */
public final class Gather implements Splitter<String, Passage> {

    /** No token of a text is that long on average: so a text without sentences is not counted again for every piece. */
    private static final int LONGEST_TOKEN = 32;

    private final Splitter<String, String> where;
    private final int tokens;
    private final TokenCounter counter;

    private Gather(Splitter<String, String> where, int tokens, TokenCounter counter) {
        this.where = where;
        this.tokens = tokens;
        this.counter = counter;
    }

    /**
     * The pieces of {@code where}, each with what stands around it.
     *
     * @param where a splitter of {@link Text}, or another whose pieces joined are the text
     * @param tokens how many there may be in front of a piece, and as many behind it; 0 for the headings alone
     * @param counter the same that a token budget counts with
     * @throws IllegalArgumentException if {@code tokens} is negative
     */
    public static Gather around(Splitter<String, String> where, int tokens, TokenCounter counter) {
        if (tokens < 0) {
            throw new IllegalArgumentException("there are 0 tokens or more around a piece, and not " + tokens);
        }
        return new Gather(where, tokens, counter);
    }

    /** The same passages as texts for a prompt, ready for an ask. */
    public Splitter<String, String> prompts() {
        return text -> split(text).map(Passage::toString);
    }

    /**
     * The passages of a text, first to last.
     *
     * @throws IllegalArgumentException while the stream is consumed, if the pieces joined are not the text
     */
    @Override
    public Stream<Passage> split(String text) {
        Stream<String> pieces = where.split(text);
        var reading = new Reading(text, pieces.iterator());
        return Lazily.<Passage>stream(reading::handOn).onClose(pieces::close);
    }

    /** One text on its way through. */
    private final class Reading {
        private final String text;
        private final Iterator<String> pieces;
        private final int[] sentences;
        private final HeadingsAbove headings;
        private int at;

        Reading(String text, Iterator<String> pieces) {
            this.text = text;
            this.pieces = pieces;
            this.sentences = Cut.SENTENCE.ends(text);
            this.headings = new HeadingsAbove(text);
        }

        boolean handOn(Consumer<? super Passage> to) {
            if (!pieces.hasNext()) {
                check(at == text.length());
                return false;
            }
            String piece = pieces.next();
            check(text.startsWith(piece, at));
            int start = at;
            at += piece.length();
            to.accept(new Passage(piece, headings.above(start), before(start), after(at)));
            return true;
        }

        private void check(boolean joins) {
            if (!joins) {
                throw new IllegalArgumentException("the pieces joined are not the text (they differ behind character "
                        + at + "), so it is unknown what stands around them; cut with a splitter of Text");
            }
        }

        private String before(int end) {
            int kept = end;
            for (int i = firstNotBelow(end) - 1; i >= -1; i--) {
                int start = i < 0 ? 0 : sentences[i];
                if (!fits(start, end)) {
                    break;
                }
                kept = start;
            }
            return text.substring(kept, end);
        }

        private String after(int start) {
            int kept = start;
            for (int i = firstNotBelow(start); i < sentences.length && fits(start, sentences[i]); i++) {
                kept = sentences[i];
            }
            return text.substring(start, kept);
        }

        private boolean fits(int start, int end) {
            return end - start <= (long) LONGEST_TOKEN * tokens && counter.count(text.substring(start, end)) <= tokens;
        }

        /** Which sentence is the first that ends at this place or behind it. */
        private int firstNotBelow(int place) {
            int found = Arrays.binarySearch(sentences, place);
            return found >= 0 ? found : -found - 1;
        }
    }
}
