package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.LastRun;
import dev.fanfold.journal.Line;
import dev.fanfold.limit.Prices;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.Optional;

/** What a runtime remembers of earlier runs, and how it keeps those to come. Threads: any. */
public interface Memory extends AutoCloseable {
    /** Nothing is remembered, and nothing kept. */
    Memory NONE = new Memory() {
        @Override
        public boolean remembers() {
            return false;
        }

        @Override
        public Layer around(Layer asking, Time time) {
            return asking;
        }
    };

    /** Whether questions are to be told apart for it. */
    default boolean remembers() {
        return true;
    }

    /** Whether it is all there is: nothing is asked anew, so nothing takes time and no limit of time is looked at. */
    default boolean isAll() {
        return false;
    }

    /** The way of a call, where this is asked first. */
    Layer around(Layer asking, Time time);

    /** Where attempts are written down. */
    default Minutes minutes() {
        return Minutes.NONE;
    }

    /** What was spent before. */
    default Spent spentBefore(Prices prices) {
        return Spent.NOTHING;
    }

    /**
     * A run begins.
     *
     * @param models whom it may ask
     */
    default Begun begin(Line.Models models) {
        return Begun.UNTOLD;
    }

    /** A run ended so. */
    default void end(Begun run, Line.Outcome how) {}

    /** The parts of a fan are folded. */
    default void merged(Line.Merged line) {}

    /** How the parts of a fan at this place were folded the last time before this run, if it was stopped early then. */
    default Optional<Line.Merged> precedent(String where, Begun run) {
        return Optional.empty();
    }

    /** Calls of earlier runs of which nobody knows what became. */
    default List<Line.Intent> possiblyPaid() {
        return List.of();
    }

    /** How many answers are kept by now. */
    default long answers() {
        return 0;
    }

    /** What was damaged when it was opened. */
    default Damages damages() {
        return Damages.NONE;
    }

    /** Why answers are no longer shared, in one line; nothing while they are. */
    default Optional<String> cacheProblem() {
        return Optional.empty();
    }

    /** The run that had begun last when it was opened. */
    default Optional<LastRun> lastRun() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
