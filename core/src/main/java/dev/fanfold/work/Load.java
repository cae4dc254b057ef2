package dev.fanfold.work;

/**
 * Calls, and the tokens that go out and come back with them.
 *
 * <p>Law: sums and products never wrap around; what does not fit stays at {@link Long#MAX_VALUE}.
 *
 * @param calls model calls, each with an answer of its own
 * @param input tokens of all prompts together
 * @param output tokens of all answers together
 */
public record Load(long calls, long input, long output) {
    public static final Load NONE = new Load(0, 0, 0);

    public Load {
        if (calls < 0 || input < 0 || output < 0) {
            throw new IllegalArgumentException(
                    "calls and tokens are at least 0, not " + calls + ", " + input + ", " + output);
        }
    }

    public Load plus(Load other) {
        return new Load(
                Capped.sum(calls, other.calls), Capped.sum(input, other.input), Capped.sum(output, other.output));
    }

    /** This load so many times. */
    public Load times(long count) {
        return new Load(Capped.product(calls, count), Capped.product(input, count), Capped.product(output, count));
    }

    /** The greater of the two, each figure for itself. */
    Load atLeast(Load other) {
        return new Load(Math.max(calls, other.calls), Math.max(input, other.input), Math.max(output, other.output));
    }

    /** The same calls with so many answers to each. */
    Load answered(long count) {
        return new Load(calls, input, Capped.product(output, count));
    }

    boolean isAtMost(Load other) {
        return calls <= other.calls && input <= other.input && output <= other.output;
    }
}
