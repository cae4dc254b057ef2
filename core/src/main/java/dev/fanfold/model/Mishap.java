package dev.fanfold.model;

/** What went wrong on the way to an answer, for whoever shows it in a word or counts it. */
public sealed interface Mishap {
    /** A server answered with this status of HTTP instead. */
    record Status(int code) implements Mishap {}

    /** No server said so. */
    enum OnTheWire implements Mishap {
        UNKNOWN_HOST,
        NO_CONNECTION,
        BROKEN_CONNECTION,
        /** No whole reply came in the time that it was given. */
        LATE,
        UNREADABLE_REPLY
    }

    /** Something that only the message tells. */
    record Other() implements Mishap {}
}
