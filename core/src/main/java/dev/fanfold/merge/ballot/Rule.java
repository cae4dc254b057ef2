package dev.fanfold.merge.ballot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a vote has heard enough.
 *
 * <p>Pure: the same standing gives the same answer. None looks at who came first.
 */
public sealed interface Rule {
    /** Every ballot counts. */
    record Full() implements Rule {
        @Override
        public String toString() {
            return "the full tally";
        }
    }

    /**
     * It stops as soon as no ballot that is out can change who wins: {@code a − b >} what is out.
     *
     * <p>Law: the winner is that of the full tally, however the others would have fallen, on labels nobody has named too.
     */
    record Decided() implements Rule {
        @Override
        public Optional<String> settled(Standing now) {
            return now.out() > 0 && now.decided()
                    ? Optional.of("it is decided, as no ballot that is out could change it")
                    : Optional.empty();
        }

        @Override
        public int least(int asked, Weights weights) {
            var all = weights.heaviest(asked, List.of());
            int least = 1;
            while (2 * weights.heaviest(least, List.of()) <= all) {
                least++;
            }
            return least;
        }

        @Override
        public String toString() {
            return "stopWhenDecided()";
        }
    }

    /** An answer wins once it has so many ballots; it stops when one does, or when none can any more. */
    record Quorum(int ballots) implements Rule {
        public Quorum {
            if (ballots < 1) {
                throw new IllegalArgumentException("a quorum is at least 1 ballot, not " + ballots);
            }
        }

        @Override
        public Optional<String> settled(Standing now) {
            return Needed.settled(now, ballots, "the quorum of " + ballots);
        }

        @Override
        public OptionalLong needed(int asked) {
            return OptionalLong.of(ballots);
        }

        @Override
        public int least(int asked, Weights weights) {
            return Needed.least(asked, ballots);
        }

        @Override
        public void requireFits(int asked) {
            Needed.requireReachedByOne(asked, ballots, this);
        }

        @Override
        public String toString() {
            return "quorum(" + ballots + ")";
        }
    }

    /** All must agree, and none be spoiled or missing; it stops at the first that does not. */
    record Unanimous() implements Rule {
        @Override
        public Optional<String> settled(Standing now) {
            return Needed.settled(now, now.asked(), "unanimity");
        }

        @Override
        public OptionalLong needed(int asked) {
            return OptionalLong.of(asked);
        }

        @Override
        public int least(int asked, Weights weights) {
            return Needed.least(asked, asked);
        }

        @Override
        public String toString() {
            return "unanimous()";
        }
    }

    /**
     * It asks for ballots as long as the lead is small, {@link Lead#isAtLeast}, and nothing is decided.
     *
     * <p>Law: launched = counted. It begins with as many ballots as a large lead takes, and after each that ends tops up to
     * as many as the lead now takes; what was begun is waited for, always. To start all and cancel once the lead is large
     * would count quick answers more than slow ones.
     *
     * <p>Law: in whatever order they end, the same ballots are drawn. What it wants never falls as ballots come in, so it
     * ends at the first ordinal at which drawing them one by one would have ended.
     *
     * @param confidence how large a lead, as a figure between .5 and 1; no chance of being right
     */
    record Adaptive(double confidence) implements Rule {
        /** What is asked for where nothing is said. */
        public static final double USUAL = .95;

        public Adaptive {
            if (!(confidence > .5 && confidence < 1)) {
                throw new IllegalArgumentException("adaptive(…) takes more than .5 and less than 1, not " + confidence);
            }
        }

        @Override
        public int wanted(Standing now) {
            return TopUp.wanted(now, confidence);
        }

        @Override
        public int least(int asked, Weights weights) {
            return wanted(Standing.before(asked));
        }

        @Override
        public String toString() {
            return "adaptive(" + confidence + ")";
        }
    }

    /** Why what is still out need not be waited for; empty while it matters. */
    default Optional<String> settled(Standing now) {
        return Optional.empty();
    }

    /** How many ballots it wants in all; what is begun is among them. */
    default int wanted(Standing now) {
        return now.asked();
    }

    /** How many ballots the leading answer needs to win, where to lead is not enough. */
    default OptionalLong needed(int asked) {
        return OptionalLong.empty();
    }

    /** The fewest ballots it takes, where all are cast. */
    default int least(int asked, Weights weights) {
        return asked;
    }

    /**
     * Refuses a number of attempts that makes no sense of it.
     *
     * @throws IllegalArgumentException naming both
     */
    default void requireFits(int asked) {}
}
