package dev.fanfold.merge.ballot;

/**
 * How far the first answer is ahead of the second.
 *
 * <p>Both figures are about the ballots of these two alone. They hold for ballots that are drawn independently, and that
 * were counted whatever they said and whenever they came.
 */
record Lead(long first, long second) {
    private static final double ROUNDING = 1e-12;

    Lead {
        if (second < 0 || second > first) {
            throw new IllegalArgumentException(
                    "the first has at least as many as the second, not " + first + " and " + second);
        }
    }

    /**
     * Whether the lead is as large as the adaptive rule asks for.
     *
     * <p>It is when {@code Σ_{i=0..a} C(a+b+1, i) / 2^(a+b+1) ≥ C}: by a uniform prior, the mass of the Beta posterior on
     * the leader's side (Adaptive-Consistency, Aggarwal et al. 2023). A rule for stopping, never to be read as a
     * confidence: where both are equally likely it holds at some time in far more than {@code 1 − C} of all votes.
     */
    boolean isAtLeast(double confidence) {
        return otherSide() <= (1 - confidence) * (1 + ROUNDING);
    }

    /** {@code Σ_{i=0..b} C(n, i) / 2^n} for n = a+b+1, from its greatest term down, as the first would underflow. */
    private double otherSide() {
        var n = first + second + 1;
        var term = Math.exp(logChoices(n, second) - n * Math.log(2));
        var sum = term;
        for (var i = second; i > 0; i--) {
            term *= (double) i / (n - i + 1);
            sum += term;
        }
        return sum;
    }

    /**
     * The logarithm of the e-value {@code E = 2^(n+1) · B(a+1, b+1) · P} against the second being as likely as the first.
     *
     * <p>It is the likelihood of these ballots where the share of the first is drawn evenly between a half and 1, over
     * that where it is a half. By Ville's inequality it comes to {@code 1/α} at any time with a chance of at most
     * {@code α} (Ramdas et al. 2023, game-theoretic statistics and safe anytime-valid inference).
     */
    double logEvidence() {
        var n = first + second;
        return (n + 1) * Math.log(2) - Math.log(n + 1.0) - logChoices(n, second) + Math.log1p(-otherSide());
    }

    private static double logChoices(long n, long of) {
        var sum = 0.0;
        for (long i = 1; i <= of; i++) {
            sum += Math.log((double) (n - of + i) / i);
        }
        return sum;
    }
}
