package dev.fanfold.limit;

/**
 * When a second request is sent beside one that is slow to begin.
 *
 * @param quantile how slow: of the times to the first token of late, so many were shorter; between .5 and 1
 * @param share the most extra requests, as a share of all; between 0 and .5
 */
public record Hedging(double quantile, double share) {
    public Hedging {
        if (!(quantile >= .5 && quantile < 1)) {
            throw new IllegalArgumentException("a hedge waits for a quantile between .5 and 1, not " + quantile);
        }
        if (!(share > 0 && share <= .5)) {
            throw new IllegalArgumentException("hedges are between 0 and .5 of all calls, not " + share);
        }
    }

    /** After the slowest 3 % have been told by their first token, and for at most 3 % of the calls. */
    public static Hedging usual() {
        return new Hedging(.97, .03);
    }
}
