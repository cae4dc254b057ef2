package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.OptionalLong;

/** How an answer is asked for, and how it is read: the two ends of one form. */
interface Answer<O> {
    /** The form, as the provider is told. */
    Format format();

    /** What the system text says about the form; empty for nothing. */
    String instruction();

    /** How many output tokens such an answer has as a rule, where its form says; a convention, and no bound. */
    default OptionalLong usual() {
        return OptionalLong.empty();
    }

    /** How many tokens the text of a value has at most when it is read, where its form says. */
    default OptionalLong longest() {
        return OptionalLong.empty();
    }

    /** Reads an answer strictly: all of it or not at all. */
    Reading<O> read(String text);

    /** What reading an answer came to. */
    sealed interface Reading<O> {
        record Read<O>(O value) implements Reading<O> {}

        record Unreadable<O>(String why) implements Reading<O> {}
    }
}
