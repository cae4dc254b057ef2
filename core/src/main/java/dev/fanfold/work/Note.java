package dev.fanfold.work;

/** Something worth knowing about how an answer came to be; it is kept with the part, and changes nothing else. */
public sealed interface Note {
    /** An answer was not in the form asked for, and was not used. */
    record Unreadable(String text, String why) implements Note {}

    /** The answer was used, but the token limit had cut it off. */
    record Cut(int maxTokens) implements Note {}

    /** The model said that it lacked something: a hidden dependency, or an input that is too thin. */
    record Missing(String what) implements Note {}

    /** The job failed and its fallback value stands in. */
    record FellBack(String why) implements Note {}
}
