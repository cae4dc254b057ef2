package dev.fanfold.merge.score;

/**
 * The ways to judge rivals.
 *
 * <p>Scores of rivals seen alone are steadier than comparisons: a distraction flips 9 % of scores and 35 % of preferences
 * (Tripathi 2025, arXiv 2504.14716). So pointwise is the default, and a comparison only counts in both orders.
 */
public sealed interface Mode {
    /**
     * Each rival is scored alone, by marks from 1 to 5: {@code S = Σ w·mean(s) / Σ w} over the criteria, {@code w} the
     * weights and {@code mean(s)} over the readings. N rivals take {@code N · readings} calls of each juror.
     *
     * <p>Rivals within {@code equalWithin} of the best are equal; up to {@link RoundRobin#MOST} of them are then compared
     * as in a round robin, more as in a knockout. What is equal even then goes to the lowest ordinal, and is a tie.
     *
     * @param readings of each rival by each juror
     * @param equalWithin how far a score may be below the best
     */
    record Pointwise(int readings, double equalWithin) implements Mode {}

    /**
     * Each rival is compared with each other in both orders. A duel won is a point, one that nobody won half a point
     * (Copeland 1951); of those with as many points, the duels among themselves count. N rivals take {@code N · (N − 1)}
     * calls of each juror, so at most {@value #MOST} are taken.
     */
    record RoundRobin() implements Mode {
        /** The most rivals it takes. */
        public static final int MOST = 6;

        /** What is said when there are more. */
        public static String tooMany(int rivals) {
            return "roundRobin() compares at most " + MOST + " rivals, each with each other, and these are " + rivals
                    + ": use knockout() or listwise(), or have a gate stop more of them";
        }
    }

    /**
     * Two at a time are compared in both orders and the better goes on; where neither is, the lower ordinal does, and the
     * result says so. Who meets whom is drawn from a hash of the texts. N rivals take {@code 2 · (N − 1)} calls of each
     * juror: for many.
     */
    record Knockout() implements Mode {}

    /**
     * All rivals stand in one prompt, in another order each time, drawn from a hash of the texts; the score is the mean
     * share of the others that a rival was placed before (Borda 1784). The cheap way: {@code readings} calls of each juror
     * whatever the number of rivals, but all of them must fit into one prompt, and each text is read beside the others:
     * one that talks to the judge can change how the others are placed.
     *
     * <p>Listing in shuffled orders takes out where a rival stands: Tang 2023, arXiv 2310.07712.
     *
     * @param readings by each juror
     */
    record Listwise(int readings) implements Mode {}
}
