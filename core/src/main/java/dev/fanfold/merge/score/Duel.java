package dev.fanfold.merge.score;

import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two rivals, compared in both orders.
 *
 * <p>Law: a judge that always prefers the same place decides nothing. A juror is for a rival only if it prefers it in both
 * orders (Zheng 2023, arXiv 2306.05685); the duel goes to the rival for which more jurors are.
 *
 * @param bouts what each juror said to each order; none where both texts are the same
 */
public record Duel(PartId one, PartId other, List<Bout> bouts) {
    public Duel {
        bouts = List.copyOf(bouts);
    }

    /** What a juror was for. */
    public enum Preferred {
        FIRST,
        SECOND,
        EQUAL,
        /** Nothing: there was no answer, or none that could be read. */
        NONE
    }

    /**
     * Two rivals in one order.
     *
     * @param reason the evidence, or why there is no answer
     */
    public record Bout(Juror juror, PartId first, PartId second, Preferred preferred, String reason) {
        /** The rival that was preferred. */
        public Optional<PartId> rival() {
            return switch (preferred) {
                case FIRST -> Optional.of(first);
                case SECOND -> Optional.of(second);
                case EQUAL, NONE -> Optional.empty();
            };
        }
    }

    /** The rival that won, unless nobody did. */
    public Optional<PartId> winner() {
        int lead = jurors().mapToInt(juror -> lead(juror)).sum();
        return lead == 0 ? Optional.empty() : Optional.of(lead > 0 ? one : other);
    }

    /** Whether any juror gave an answer that could be used. */
    public boolean heard() {
        return bouts.stream().anyMatch(bout -> bout.preferred() != Preferred.NONE);
    }

    private Stream<Juror> jurors() {
        return bouts.stream().map(Bout::juror).distinct();
    }

    private int lead(Juror juror) {
        return isFor(juror, one) ? 1 : isFor(juror, other) ? -1 : 0;
    }

    private boolean isFor(Juror juror, PartId rival) {
        var own = bouts.stream().filter(bout -> bout.juror().equals(juror)).toList();
        return own.stream().map(Bout::first).distinct().count() == 2
                && own.stream().allMatch(bout -> bout.rival().equals(Optional.of(rival)));
    }

    /** For example: attempt 1 against attempt 2: attempt 2. */
    @Override
    public String toString() {
        return one + " against " + other + ": "
                + winner().map(PartId::toString).orElse(bouts.isEmpty() ? "the same text" : "undecided");
    }
}
