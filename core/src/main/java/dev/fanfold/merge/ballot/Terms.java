package dev.fanfold.merge.ballot;

/**
 * The terms of a vote, set before anything is asked.
 *
 * @param rule when enough was heard
 * @param weights what each ballot weighs
 * @param ties what is done about a tie
 */
public record Terms<L>(Rule rule, Weights weights, Ties<L> ties) {
    /**
     * Terms that do not contradict one another.
     *
     * @throws IllegalArgumentException naming the two that do
     */
    public Terms {
        var counts = !(rule instanceof Rule.Full || rule instanceof Rule.Decided);
        if (counts && !weights.equal()) {
            throw new IllegalArgumentException(
                    rule + " counts ballots and " + weights + " weighs them: leave one of the two out");
        }
        var atOnce = rule instanceof Rule.Quorum || rule instanceof Rule.Unanimous;
        if (atOnce && !(ties instanceof Ties.Abstain)) {
            throw new IllegalArgumentException(
                    "under " + rule + " a tie never wins, so onTie(" + ties + ") has nothing to do: leave one out");
        }
    }

    /** The full tally of equal ballots, in which a tie has no winner. */
    public static <L> Terms<L> usual() {
        return new Terms<>(new Rule.Full(), Weights.EQUAL, Ties.abstain());
    }

    /** The same by another rule than the full tally. */
    public Terms<L> by(Rule other) {
        if (!(rule instanceof Rule.Full)) {
            throw new IllegalArgumentException("a vote has one rule, and this has two: " + rule + " and " + other);
        }
        return new Terms<>(other, weights, ties);
    }

    /** The same with weights. */
    public Terms<L> weighing(Weights others) {
        if (!weights.equal()) {
            throw new IllegalArgumentException("weights are set once, and here twice: " + weights + " and " + others);
        }
        return new Terms<>(rule, others, ties);
    }

    /** The same with a policy for ties. */
    public Terms<L> breaking(Ties<L> policy) {
        if (!(ties instanceof Ties.Abstain)) {
            throw new IllegalArgumentException(
                    "a vote has one policy for ties, and this has two: " + ties + " and " + policy);
        }
        return new Terms<>(rule, weights, policy);
    }

    /** As one would write it down. */
    @Override
    public String toString() {
        return rule
                + (weights.equal() ? "" : ", " + weights)
                + (ties instanceof Ties.Abstain ? "" : ", onTie(" + ties + ")");
    }
}
