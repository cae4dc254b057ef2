package dev.fanfold.limit;

import dev.fanfold.model.RateNews.Counted;

/**
 * What one call asks of the buckets: itself, and its tokens.
 *
 * @param input tokens of the prompt, at least 0
 * @param output tokens of the answer, at least 0
 */
public record Claim(long input, long output) {

    public Claim {
        require(input, "input");
        require(output, "output");
    }

    /** How much of this a call takes. */
    public long of(Counted counted) {
        return switch (counted) {
            case REQUESTS -> 1;
            case TOKENS -> Math.addExact(input, output);
            case INPUT_TOKENS -> input;
            case OUTPUT_TOKENS -> output;
        };
    }

    private static void require(long tokens, String what) {
        if (tokens < 0 || tokens > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException("tokens of " + what + " must be 0 or more, but was " + tokens);
        }
    }
}
