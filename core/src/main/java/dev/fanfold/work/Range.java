package dev.fanfold.work;

/**
 * What is sent, in three cases; each is at most the next.
 *
 * @param lowest every answer is right at once, and short
 * @param expected what usually happens, by the conventions of {@link Forecast}
 * @param worst every answer is as long as it may be, and asked for as often as it can be
 */
public record Range(Load lowest, Load expected, Load worst) {
    public static final Range NONE = new Range(Load.NONE, Load.NONE, Load.NONE);

    public Range {
        if (!lowest.isAtMost(expected) || !expected.isAtMost(worst)) {
            throw new IllegalArgumentException(
                    "each case is at most the next, not " + lowest + ", " + expected + ", " + worst);
        }
    }

    public Range plus(Range other) {
        return new Range(lowest.plus(other.lowest), expected.plus(other.expected), worst.plus(other.worst));
    }

    /** This so many times. */
    public Range times(long count) {
        return new Range(lowest.times(count), expected.times(count), worst.times(count));
    }

    /** The same where it may be that nothing is sent. */
    Range perhaps() {
        return new Range(Load.NONE, expected, worst);
    }

    /** This and, in the worst case alone, that too. */
    Range atWorst(Range more) {
        return new Range(lowest, expected, worst.plus(more.worst));
    }
}
