package dev.fanfold.openai.crash;

/** The moments of a call, and of a run, at which a process may be gone. */
enum KillPoint {
    /** Before it is written that a call will go out. */
    INTENT_UNWRITTEN,
    /** That is written and not forced. */
    INTENT_UNFORCED,
    /** That is forced, and the call has not gone out. */
    INTENT_UNSENT,
    /** The request is at the server, and the answer is not there. */
    ON_THE_WIRE,
    /** The answer is there and not written. */
    ANSWER_UNWRITTEN,
    /** The answer is written and not forced. */
    ANSWER_UNFORCED,
    /** The answer is forced, and nothing follows from it yet. */
    ANSWER_UNCOUNTED,
    /** All parts are done, and a merge begins; or the end of the run is about to be written. */
    MERGE_OR_SEAL_AHEAD
}
