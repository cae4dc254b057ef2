package dev.fanfold.model;

/**
 * Tokens as the provider counted them.
 *
 * @param input tokens of the prompts, those read from a cache included
 * @param cached how many of the input tokens the provider read from its cache
 * @param output tokens of the answers, hidden reasoning included
 */
public record Usage(long input, long cached, long output) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage {
        if (input < 0 || cached < 0 || output < 0 || cached > input) {
            throw new IllegalArgumentException(
                    "impossible usage: input " + input + ", of it cached " + cached + ", output " + output);
        }
    }

    public Usage plus(Usage other) {
        return new Usage(sum(input, other.input), sum(cached, other.cached), sum(output, other.output));
    }

    public long total() {
        return sum(input, output);
    }

    /** A provider that counts beyond all reason breaks nothing: what does not fit stays at the most there is. */
    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
