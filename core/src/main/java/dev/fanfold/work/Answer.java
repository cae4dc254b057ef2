package dev.fanfold.work;

import dev.fanfold.model.Format;

/** How an answer is asked for, and how it is read: the two ends of one form. */
interface Answer<O> {
    /** The form, as the provider is told. */
    Format format();

    /** What the system text says about the form; empty for nothing. */
    String instruction();

    /** Reads an answer strictly: all of it or not at all. */
    Reading<O> read(String text);

    /** What reading an answer came to. */
    sealed interface Reading<O> {
        record Read<O>(O value) implements Reading<O> {}

        record Unreadable<O>(String why) implements Reading<O> {}
    }
}
