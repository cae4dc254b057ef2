package dev.fanfold.merge.ballot;

import dev.fanfold.result.Part;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How a vote stands while ballots are out.
 *
 * @param first what the ballots of the leading answer weigh
 * @param second the same of the next; 0 where nobody gave another answer
 * @param ended ballots that came in or never will: cast, spoiled or failed
 * @param asked ballots that were asked for
 * @param out what those that are still out weigh at most
 */
public record Standing(long first, long second, int ended, int asked, long out) {
    /** How it stands after these parts, of which the skipped are still out; the order in which they ended is no matter. */
    public static <L> Standing of(List<Part<L>> parts, int asked, BiPredicate<L, L> same, Weights weights) {
        var ended = parts.stream()
                .filter(part -> !(part instanceof Part.Skipped))
                .sorted(Comparator.comparingInt(part -> part.id().ordinal()))
                .toList();
        var tally = Tally.of(ended.stream().map(Ballot::of).toList(), same, weights);
        var ids = ended.stream().map(Part::id).toList();
        return new Standing(
                tally.weightAt(0), tally.weightAt(1), ended.size(), asked, weights.heaviest(asked - ended.size(), ids));
    }

    /** How it stands before any ballot. */
    static Standing before(int asked) {
        return new Standing(0, 0, 0, asked, asked);
    }

    /** The same when so many more ballots have come in, all for the leading answer, each of weight 1. */
    Standing withMore(int ballots) {
        return new Standing(first + ballots, second, ended + ballots, asked, out - ballots);
    }

    /** Whether two answers lead. */
    public boolean tied() {
        return first > 0 && first == second;
    }

    /** Whether no ballot that is out can change who wins: not even if all are for the second, or for an answer unseen. */
    boolean decided() {
        return first - second > out;
    }

    /** The same where so many ballots are left that nobody asked for, each of weight 1. */
    boolean decidedBut(int left) {
        return first - second > out + left;
    }

    Lead lead() {
        return new Lead(first, second);
    }
}
