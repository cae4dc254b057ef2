package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Listing;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Picked.Scored;
import dev.fanfold.result.PartId;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The mean share of the others that a rival was placed before, where an equal place is half of one: 1 for one that always
 * stands alone at the top, 0 for one always at the bottom (Borda 1784).
 *
 * <p>Law: equal scores are equal; places are compared in whole numbers, and divided once.
 */
record Borda(List<Candidate> candidates, List<Listing.Ranked> listings) {
    Picked<String> picked(List<Listing> all) {
        var ranking = candidates.stream()
                .map(this::scored)
                .sorted(Comparator.comparingDouble((Scored<String> one) -> -one.score())
                        .thenComparingInt(one -> one.part().ordinal()))
                .toList();
        var best = ranking.stream()
                .filter(one -> one.score() == ranking.getFirst().score())
                .map(Scored::part)
                .toList();
        return new Picked<>(
                "mean share placed behind", ranking, best.size() > 1 ? best : List.of(), List.of(), List.of(), all);
    }

    private Scored<String> scored(Candidate candidate) {
        var reason = listings.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "mean place %.1f", meanPlace(candidate.part()))
                        + Reason.quoted(
                                place(listings.getFirst(), candidate.part()).evidence());
        return new Scored<>(candidate.part(), candidate.text(), score(candidate.part()), reason, List.of(), List.of());
    }

    private double score(PartId part) {
        if (listings.isEmpty()) {
            return 1;
        }
        long halves = listings.stream().mapToLong(one -> halves(one, part)).sum();
        return Scores.quotient(
                BigInteger.valueOf(halves), BigInteger.valueOf(2L * (candidates.size() - 1) * listings.size()));
    }

    private double meanPlace(PartId part) {
        return 1 + (candidates.size() - 1) * (1 - score(part));
    }

    /** Two for each that stands behind it, one for each beside it. */
    private static long halves(Listing.Ranked listing, PartId part) {
        int own = place(listing, part).place();
        return listing.places().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(part))
                .mapToLong(entry -> 1 + Integer.signum(entry.getValue().place() - own))
                .sum();
    }

    private static Listing.Place place(Listing.Ranked listing, PartId part) {
        return Objects.requireNonNull(listing.places().get(part));
    }
}
