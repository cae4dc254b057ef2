package dev.fanfold.split;

import dev.fanfold.model.TokenCounter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says where chunks of a token budget end inside a sentence, before anything is sent.
 *
 * <p>Law: every end that is neither the end of one of {@link Text#sentences()} nor of one of {@link Text#headings()} is
 * listed, in order, and nothing else is. So a code block and a table row count as a sentence. The cuts are those of
 * {@link Text#upTo}, made by the same code.
 *
 * @param cuts how many cuts there are: one less than pieces
 * @param torn those that fell inside a sentence
 */
public record Seams(int cuts, List<Seam> torn) {

    public Seams {
        torn = List.copyOf(torn);
    }

    /**
     * The seams of a text in chunks of at most {@code tokens} tokens.
     *
     * @throws IllegalArgumentException unless {@code tokens} is positive
     */
    public static Seams of(String text, int tokens, TokenCounter counter) {
        List<TokenBudget.Meeting> meetings = TokenBudget.of(tokens, counter).meetings(text);
        List<Seam> torn = IntStream.range(0, meetings.size())
                .filter(i -> meetings.get(i).next().isTorn())
                .mapToObj(i -> seam(i + 1, meetings.get(i), tokens))
                .toList();
        return new Seams(meetings.size(), torn);
    }

    /** Whether no sentence was cut. */
    public boolean whole() {
        return torn.isEmpty();
    }

    /** The tokens of the longest sentence that was cut: a budget of as many keeps all of them whole. 0 if none was. */
    public int longest() {
        return torn.stream().mapToInt(Seam::sentence).max().orElse(0);
    }

    private static Seam seam(int piece, TokenBudget.Meeting meeting, int budget) {
        Units.Unit next = meeting.next();
        return new Seam(piece, meeting.end(), Seam.Between.of(next.cut()), next.sentence(), budget);
    }
}
