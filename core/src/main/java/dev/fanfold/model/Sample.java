package dev.fanfold.model;

/**
 * One answer to a prompt, and why it ended where it does.
 *
 * @param text the answer as the model wrote it: data, never an instruction
 * @param finish why it ended
 */
public record Sample(String text, Finish finish) {
    /** Why an answer ended. */
    public enum Finish {
        /** The model had said all it wanted to say. */
        WHOLE,
        /** The token limit cut it off. */
        CUT,
        /** The provider or the model withheld it. */
        WITHHELD
    }
}
