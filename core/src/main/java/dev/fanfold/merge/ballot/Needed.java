package dev.fanfold.merge.ballot;

import java.util.Optional;

/** The arithmetic of rules by which an answer needs so many ballots. */
final class Needed {
    private Needed() {}

    static Optional<String> settled(Standing now, int needed, String what) {
        if (now.out() == 0) {
            return Optional.empty();
        }
        if (now.first() >= needed) {
            return Optional.of(what + " is reached");
        }
        return now.first() + now.out() < needed ? Optional.of(what + " can no longer be reached") : Optional.empty();
    }

    /** Either one answer has them at once, or every ballot is for another answer. */
    static int least(int asked, int needed) {
        return Math.clamp(asked - needed + 2L, 1, Math.min(asked, needed));
    }

    /** Two answers must not both be able to reach it: whoever came first would win. */
    static void requireReachedByOne(int asked, int needed, Rule rule) {
        if (needed > asked) {
            throw new IllegalArgumentException(rule + " of " + asked
                    + " attempts can never be reached: ask for more attempts, or for a quorum of at most " + asked);
        }
        if (2L * needed <= asked) {
            throw new IllegalArgumentException(rule + " of " + asked
                    + " attempts can be reached by two answers, and whoever came first would win: ask for a quorum of"
                    + " at least " + (asked / 2 + 1));
        }
    }
}
