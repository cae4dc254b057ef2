package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.Dice;
import java.time.Duration;

/**
 * How long the provider takes for an answer: {@code median · e^(sigma · z)}, z normal, and times the straggler factor
 * for the share that straggles. Seeded by the request, so the same request takes the same time in every run.
 *
 * @param median half of the answers that do not straggle are faster
 * @param sigma spread of the logarithm; 0 is a fixed time, LLMs show about 0.3 to 0.6
 * @param stragglerShare in [0, 1]
 * @param stragglerFactor at least 1
 */
public record Latency(Duration median, double sigma, double stragglerShare, double stragglerFactor) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final double MOST_SIGMA = 5;

    /** Throws {@link IllegalArgumentException} naming the value that is out of bounds. */
    public Latency {
        check(!median.isNegative() && median.compareTo(LONGEST) <= 0, "median", median);
        check(sigma >= 0 && sigma <= MOST_SIGMA, "sigma", sigma);
        check(stragglerShare >= 0 && stragglerShare <= 1, "straggler share", stragglerShare);
        check(stragglerFactor >= 1 && stragglerFactor <= 1e6, "straggler factor", stragglerFactor);
    }

    private static void check(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("the latency's " + name + " cannot be " + value);
        }
    }

    /** Answers at once. */
    public static Latency none() {
        return fixed(Duration.ZERO);
    }

    /** Always the same time. */
    public static Latency fixed(Duration time) {
        return new Latency(time, 0, 0, 1);
    }

    /** Spread like the answers of a language model, a share of them stragglers. */
    public static Latency logNormal(Duration median, double sigma, double stragglerShare, double stragglerFactor) {
        return new Latency(median, sigma, stragglerShare, stragglerFactor);
    }

    /** The time that these dice give; at most a day. */
    Duration draw(Dice dice) {
        double spread = sigma == 0 ? 1 : Math.exp(sigma * dice.with("spread").normal());
        double factor = dice.with("straggler").falls(stragglerShare) ? stragglerFactor : 1;
        double nanos = Math.min((double) LONGEST.toNanos(), median.toNanos() * spread * factor);
        return Duration.ofNanos((long) nanos);
    }
}
