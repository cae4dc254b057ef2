package dev.fanfold.work;

/** Arithmetic on counts that are at least 0: what does not fit a long stays at its greatest value. */
final class Capped {
    private Capped() {}

    static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long product(long one, long other) {
        long product = one * other;
        return Math.multiplyHigh(one, other) != 0 || product < 0 ? Long.MAX_VALUE : product;
    }
}
