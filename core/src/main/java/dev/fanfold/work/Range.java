package dev.fanfold.work;

/**
 * What is sent, in three cases; each is at most the next.
 *
 * @param lowest every answer is right at once, and short
 * @param expected what usually happens, by the conventions of {@link Forecast}
 * @param worst every answer is as long as it may be, and asked for as often as it can be
 * @param largest what one of these calls takes at most, so what a call costs that is sent once more
 */
public record Range(Load lowest, Load expected, Load worst, Load largest) {
    public static final Range NONE = new Range(Load.NONE, Load.NONE, Load.NONE);

    public Range {
        if (!lowest.isAtMost(expected) || !expected.isAtMost(worst)) {
            throw new IllegalArgumentException(
                    "each case is at most the next, not " + lowest + ", " + expected + ", " + worst);
        }
        if (!largest.isAtMost(worst)) {
            throw new IllegalArgumentException(
                    "one call takes at most as much as all, not " + largest + " of " + worst);
        }
    }

    /** Calls of which nobody knows how they share what is sent: one of them may take all of it. */
    public Range(Load lowest, Load expected, Load worst) {
        this(lowest, expected, worst, new Load(Math.min(1, worst.calls()), worst.input(), worst.output()));
    }

    public Range plus(Range other) {
        return new Range(
                lowest.plus(other.lowest),
                expected.plus(other.expected),
                worst.plus(other.worst),
                largest.atLeast(other.largest));
    }

    /** This so many times. */
    public Range times(long count) {
        return count == 0 ? NONE : new Range(lowest.times(count), expected.times(count), worst.times(count), largest);
    }

    /** This so many times, where each prompt is sent once for all of them unless something goes wrong. */
    Range promptedOnce(long count) {
        return new Range(lowest.answered(count), expected.answered(count), worst.times(count));
    }

    /** The same where it may be that nothing is sent. */
    Range perhaps() {
        return new Range(Load.NONE, expected, worst, largest);
    }

    /** This and, in the worst case alone, that too. */
    Range atWorst(Range more) {
        return new Range(lowest, expected, worst.plus(more.worst), largest.atLeast(more.largest));
    }
}
