package dev.fanfold.result;

import java.util.List;
import java.util.Locale;

/**
 * How many parts ended in which way.
 *
 * @param done with an answer
 * @param failed tried, and without one
 * @param skipped told to stop, or never begun
 */
public record Count(long done, long failed, long skipped) {
    public static final Count NONE = new Count(0, 0, 0);

    /** All of them. */
    public long all() {
        return done + failed + skipped;
    }

    /** Those of a list. */
    public static Count of(List<? extends Part<?>> parts) {
        var count = NONE;
        for (var part : parts) {
            count = count.plus(part);
        }
        return count;
    }

    /** And one part more. */
    public Count plus(Part<?> part) {
        return switch (part) {
            case Part.Done<?> one -> new Count(done + 1, failed, skipped);
            case Part.Failed<?> one -> new Count(done, failed + 1, skipped);
            case Part.Skipped<?> one -> new Count(done, failed, skipped + 1);
        };
    }

    /** For example {@code 1,992 of 2,000 done, 7 failed, 1 skipped}; what did not happen is left out. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d done", done, all())
                + (failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed))
                + (skipped == 0 ? "" : String.format(Locale.ROOT, ", %,d skipped", skipped));
    }
}
