package dev.fanfold.result;

import java.time.Duration;
import java.util.Locale;

/**
 * How long one fold took, and what it would have taken one part after the other.
 *
 * <p>Like is compared with like: the sum holds the time on the wire of the parts only, so waiting for a permit is never
 * counted as time saved, and the merge is named apart.
 *
 * @param parts how many parts there were
 * @param together from the start of the first part to the end of the last
 * @param oneByOne time on the wire summed over the parts
 * @param merge how long the merge took; zero where it is one of the parts
 */
public record Timing(int parts, Duration together, Duration oneByOne, Duration merge) {
    /** For example {@code 3 parts in 9.9 s instead of 28.4 s; merge 4.1 s}. */
    @Override
    public String toString() {
        return parts + (parts == 1 ? " part in " : " parts in ") + seconds(together) + " instead of "
                + seconds(oneByOne) + (merge.isZero() ? "" : "; merge " + seconds(merge));
    }

    /** A time as people read it: hundredths below one second, tenths above. */
    public static String seconds(Duration time) {
        double seconds = time.toNanos() / 1e9;
        return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }
}
