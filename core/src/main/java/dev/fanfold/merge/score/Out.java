package dev.fanfold.merge.score;

import dev.fanfold.result.PartId;

/** A rival that has an answer and does not stand in the ranking. */
public sealed interface Out {
    PartId part();

    String why();

    /**
     * A gate stopped it, as it should.
     *
     * @param gate which, as in: the gate "short"
     */
    record Gated(PartId part, String gate) implements Out {
        @Override
        public String why() {
            return "stopped by " + gate;
        }
    }

    /**
     * A gate broke on it, so nobody knows whether it would have passed.
     *
     * @param gate which, as in: the gate "short"
     */
    record Unchecked(PartId part, String gate, String error) implements Out {
        @Override
        public String why() {
            return gate + " broke on it: " + error;
        }
    }

    /** It went through the gates and has no score. */
    record Unscored(PartId part, String why) implements Out {}
}
