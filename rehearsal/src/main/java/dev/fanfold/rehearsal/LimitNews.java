package dev.fanfold.rehearsal;

/** What a provider tells of its limits, besides refusing what is over them. */
public enum LimitNews {
    /** The levels with every answer, and with a refusal how long to wait. */
    EVERYTHING,
    /** With a refusal how long to wait, in headers and words; never a level. */
    HOW_LONG_TO_WAIT,
    /** Nothing: a refusal says that there is a limit, and no more. */
    NOTHING
}
