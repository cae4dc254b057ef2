package dev.fanfold.merge.ballot;

import java.util.Locale;

/**
 * An interval for a share: Wilson's score interval (Wilson 1927), which is right for few ballots too.
 *
 * @param low at least 0
 * @param high at most 1
 */
public record Interval(double low, double high) {
    /** Standard errors on either side that hold 95 %. */
    private static final double NINETY_FIVE = 1.959963984540054;

    /** The 95 % interval of a share of which so many of all were seen. */
    static Interval wilson(long seen, long all) {
        return wilson(seen, all, NINETY_FIVE);
    }

    /** The interval of so many standard errors. */
    static Interval wilson(long seen, long all, double errors) {
        double share = (double) seen / all;
        double z2 = errors * errors / all;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = errors * Math.sqrt(share * (1 - share) / all + z2 / (4 * all)) / (1 + z2);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    boolean holds(double share) {
        return low <= share && share <= high;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f to %.2f", low, high);
    }
}
