package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Optional;

/**
 * A merge as written in a plan.
 *
 * @param asRivals why parts of another shape answer one question
 */
record MergeText(How how, Optional<AskText.Words> asRivals, int line) {
    /** Which merge. */
    sealed interface How {
        record Stitch(Optional<String> between) implements How {}

        record Vote() implements How {}

        record Pick(List<Weight> criteria, Optional<Integer> readings, Optional<AskText.Words> judge) implements How {}

        record Synthesise(AskText editor) implements How {}

        /** It could not be read, which has been reported. */
        record Unread() implements How {}
    }

    /** A criterion of a rubric and how much it counts. */
    record Weight(String criterion, int weight) {}
}
