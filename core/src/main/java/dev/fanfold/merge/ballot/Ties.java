package dev.fanfold.merge.ballot;

import dev.fanfold.work.Ask;
import java.util.List;

/**
 * What to do about a tie. It is never decided by who came first.
 *
 * @param <L> what is voted on
 */
public sealed interface Ties<L> {
    /** A tie has no winner. */
    record Abstain<L>() implements Ties<L> {
        @Override
        public String toString() {
            return "abstain()";
        }
    }

    /** One more ballot is drawn as long as two answers lead, up to so many in all; only attempts can be drawn again. */
    record ExtraBallots<L>(int cap) implements Ties<L> {
        public ExtraBallots {
            if (cap < 2) {
                throw new IllegalArgumentException("extra ballots come to at least 2 in all, not " + cap);
            }
        }

        @Override
        public void requireFits(int asked) {
            if (cap <= asked) {
                throw new IllegalArgumentException(this + " leaves none to draw after the " + asked
                        + " attempts that the split names: the cap counts all ballots, so set it higher");
            }
        }

        @Override
        public String toString() {
            return "extraBallots(" + cap + ")";
        }
    }

    /** One call to a judge, which sees the tied answers as quoted data and names one of them. */
    record Judge<L>(Ask<String> ask) implements Ties<L> {
        @Override
        public String toString() {
            return "judge(…)";
        }
    }

    /** The tied answer that stands first in this list; where none does, it stays a tie. */
    record First<L>(List<L> order) implements Ties<L> {
        public First {
            order = List.copyOf(order);
            if (order.isEmpty()) {
                throw new IllegalArgumentException("first(…) needs at least one answer in its list");
            }
        }

        @Override
        public String toString() {
            return "first(" + order + ")";
        }
    }

    /** A tie has no winner: what holds where nothing is said. */
    static <L> Ties<L> abstain() {
        return new Abstain<>();
    }

    /** More ballots, one by one, up to so many in all. */
    static <L> Ties<L> extraBallots(int cap) {
        return new ExtraBallots<>(cap);
    }

    /** One call to this judge. */
    static <L> Ties<L> judge(Ask<String> ask) {
        return new Judge<>(ask);
    }

    /** The tied answer that stands first in this list. */
    static <L> Ties<L> first(List<L> order) {
        return new First<>(order);
    }

    /**
     * Refuses a number of attempts that makes no sense of it.
     *
     * @throws IllegalArgumentException naming both
     */
    default void requireFits(int asked) {}

    /** What came of a tie, as the policy had it. */
    sealed interface Outcome<L> {
        /** There was no tie, or no policy for one. */
        record Untouched<L>() implements Outcome<L> {}

        /** The policy named a winner. */
        record Broken<L>(L winner, String how) implements Outcome<L> {}

        /** The policy could not break it. */
        record Unbroken<L>(String why) implements Outcome<L> {}
    }
}
