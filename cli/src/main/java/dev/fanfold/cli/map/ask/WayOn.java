package dev.fanfold.cli.map.ask;

/** How records without an answer are asked about again; there is one way that is right. */
enum WayOn {
    /** All were asked about, and some answers were of no use: these are asked for once more. */
    RETRY_FAILED,
    /** Not all were asked about; the line about the journal tells how to go on. */
    RESUME
}
