package dev.fanfold.merge;

import dev.fanfold.result.Part;
import java.util.List;

/**
 * How many parts a merge wants, told anew each time one has ended.
 *
 * <p>Pure: the same parts give the same answer, in whatever order they ended, so a replay wants what the first run wanted.
 * It is asked under the lock of its fan, so it is quick.
 *
 * @param <O> what each part answers
 */
@FunctionalInterface
public interface Demand<O> {
    /** What is wanted once these parts have ended; none of them before the first. */
    Wanted after(List<Part<O>> ended);

    /** Everything there is, however much that may be. */
    static <O> Demand<O> everything() {
        return ended -> new Wanted.Parts(Integer.MAX_VALUE);
    }

    /** What a merge wants. */
    sealed interface Wanted {
        /**
         * So many parts in all, those that ended and those that run included.
         *
         * <p>Never fewer than were wanted before: what was begun is waited for and counted.
         */
        record Parts(int count) implements Wanted {}

        /** No more: what still runs is stopped and not waited for, and what lands after this does not count. */
        record Enough(String why) implements Wanted {}
    }
}
