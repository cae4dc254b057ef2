package dev.fanfold.merge.score;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The best of several rivals, and how the others did: every score, every reading and every reason.
 *
 * <p>No part disappears: a rival that has an answer stands either in the ranking or among those that are out.
 *
 * @param measure what the scores are; a higher one is better
 * @param ranking every rival that was judged, best first; equal ones by ordinal
 * @param tied the rivals that nothing told apart from the first, itself among them; empty where it is alone
 * @param out the rivals with an answer that were not judged, by ordinal
 * @param duels every comparison of two
 * @param listings every comparison of all
 */
public record Picked<O>(
        String measure,
        List<Scored<O>> ranking,
        List<PartId> tied,
        List<Out> out,
        List<Duel> duels,
        List<Listing> listings)
        implements Qualified {
    public Picked {
        ranking = List.copyOf(ranking);
        tied = List.copyOf(tied);
        out = List.copyOf(out);
        duels = List.copyOf(duels);
        listings = List.copyOf(listings);
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException("a ranking holds at least one rival");
        }
    }

    /**
     * One rival and its score.
     *
     * @param score by the measure of the pick
     * @param reason what it rests on, in one line
     * @param readings what it was given where it was seen alone, once for each reading that could be used
     * @param lost the readings that could not
     */
    public record Scored<O>(
            PartId part, O value, double score, String reason, List<Reading> readings, List<Reading.Lost> lost) {
        public Scored {
            readings = List.copyOf(readings);
            lost = List.copyOf(lost);
        }

        /** Whether it rests on fewer readings than were asked for. */
        public boolean thin() {
            return !lost.isEmpty();
        }

        /** For example: attempt 2 rests on 2 of 3 readings. */
        String rest() {
            return readings.size() + " of " + (readings.size() + lost.size()) + " readings";
        }
    }

    /** The rival that was kept. */
    public O value() {
        return ranking.getFirst().value();
    }

    /** Whether nothing told another rival apart from the one that was kept, so that the lowest ordinal decided. */
    public boolean tie() {
        return !tied.isEmpty();
    }

    /** What became of a rival that has an answer; empty for a part that never came here. */
    public Optional<Ledger.Fate> fate(PartId part) {
        return Stream.concat(
                        ranking.stream().filter(one -> one.part().equals(part)).map(this::fate),
                        out.stream().filter(one -> one.part().equals(part)).map(one -> leftOut(one.why())))
                .findFirst();
    }

    private Ledger.Fate fate(Scored<O> one) {
        var score = String.format(Locale.ROOT, "scored %.2f", one.score());
        var told = one.thin() ? score + " by " + one.rest() : score;
        return one.part().equals(ranking.getFirst().part()) ? new Ledger.Fate.Used(told + ", kept") : leftOut(told);
    }

    private static Ledger.Fate leftOut(String how) {
        return new Ledger.Fate.LeftOut(how);
    }

    /** The rivals that might have been the best and that nobody could judge. */
    @Override
    public List<String> reservations() {
        return out.stream()
                .filter(one -> !(one instanceof Out.Gated))
                .map(one -> one.part() + " was not judged: " + one.why())
                .toList();
    }

    /** A tie, and judges that could not be heard. */
    @Override
    public List<String> advice() {
        return new PickedText<>(this).advice();
    }

    /** The rival that was kept, a line that says so, and one line for each rival with its score and the reason. */
    @Override
    public String toString() {
        return value() + "\n" + new PickedText<>(this).lines();
    }
}
