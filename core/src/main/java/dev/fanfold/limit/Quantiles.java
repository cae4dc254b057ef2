package dev.fanfold.limit;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The last 200 durations, and their quantiles by the nearest rank: the smallest duration that at least {@code q} of them do
 * not exceed. Under 20 there is no telling.
 *
 * <p>In nanoseconds. Not safe for threads: its caller holds a lock.
 */
public final class Quantiles {
    private static final int KEPT = 200;
    private static final int FEWEST = 20;

    private final long[] last = new long[KEPT];
    private long added;

    /** None yet. */
    public Quantiles() {}

    /** One more; the oldest makes room. */
    public void add(long nanos) {
        last[(int) (added % KEPT)] = nanos;
        added++;
    }

    /** The quantile, of 0 to 1. */
    public OptionalLong at(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile must be 0 to 1, but was " + q);
        }
        if (added < FEWEST) {
            return OptionalLong.empty();
        }
        long[] sorted = Arrays.copyOf(last, (int) Math.min(added, KEPT));
        Arrays.sort(sorted);
        return OptionalLong.of(sorted[Math.max(0, (int) Math.ceil(q * sorted.length) - 1)]);
    }

    /** The shortest of them. */
    public OptionalLong least() {
        return at(0);
    }
}
