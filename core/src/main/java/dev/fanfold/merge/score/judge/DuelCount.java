package dev.fanfold.merge.score.judge;

/**
 * How many duels it takes.
 *
 * @param duels two calls each
 * @param readings how often each rival is read at most, both orders counted
 */
record DuelCount(long duels, long readings) {
    static DuelCount ofAll(long rivals) {
        return new DuelCount(rivals * (rivals - 1) / 2, 2 * Math.max(0, rivals - 1));
    }

    static DuelCount ofKnockout(long rivals) {
        return new DuelCount(Math.max(0, rivals - 1), 2 * rounds(rivals));
    }

    /** How many rounds a knockout has: {@code ⌈log₂ n⌉}. */
    static long rounds(long rivals) {
        return rivals < 2 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(rivals - 1);
    }

    DuelCount orMore(DuelCount other) {
        return new DuelCount(Math.max(duels, other.duels), Math.max(readings, other.readings));
    }
}
