package dev.fanfold.openai.crash;

/** What becomes of the bytes that were not forced when all stops. */
enum Loss {
    /** They are there, as when a process is killed. */
    KEPT,
    /** A part of them is there, as when a machine loses its power. */
    TORN,
    /** They are gone. */
    GONE,
    /** Their room is there, and holds zeros. */
    ZEROED
}
