package dev.fanfold.report.story;

import java.time.Duration;

/**
 * A stretch of a lane.
 *
 * @param from counted from the start of the run
 * @param note what is to say about it; empty for nothing
 */
public record Span(Kind kind, Duration from, Duration to, String note) {
    /** What a part was doing. */
    public enum Kind {
        /** Waiting for a permit, the rate limit or money. */
        WAIT,
        /** A call that was answered. */
        CALL,
        /** A call that came to no answer. */
        BROKEN,
        /** A pause before the next try. */
        RETRY,
        /** A second call beside one that is late. */
        HEDGE,
        /** A call that was told to stop. */
        CANCELLED,
        /** An answer out of a journal. */
        RECALLED
    }
}
