package dev.fanfold.merge.ballot;

import dev.fanfold.result.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the ballots of a vote came in.
 *
 * @param asked attempts that the split names, where that was said; a vote may take fewer, or more
 * @param ended ballots that came in, or failed; the others were still out when the count was closed
 * @param alike why the attempts may be copies of one another, when that is known
 */
public record Turnout(OptionalInt asked, int ended, Optional<String> alike) {
    /** How many of these ended of themselves. */
    public static int ended(List<? extends Part<?>> parts) {
        return (int)
                parts.stream().filter(part -> !(part instanceof Part.Skipped)).count();
    }

    /** Ballots that were drawn over and above those that the split names. */
    int extra(int all) {
        return asked.isPresent() ? Math.max(0, all - asked.getAsInt()) : 0;
    }

    /** Ballots that the split names and that were never wanted. */
    int unwanted(int all) {
        return asked.isPresent() ? Math.max(0, asked.getAsInt() - all) : 0;
    }
}
