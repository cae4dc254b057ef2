package dev.fanfold.cli.show;

/**
 * What somebody should know about a run before anything is sent.
 *
 * @param what what is wrong, as a sentence without its end
 * @param next what to do about it, as words behind a colon
 */
public record Concern(Weight weight, String what, String next) {
    /** What a run does about it. */
    public enum Weight {
        /** It says so, and goes on. */
        NOTICE,
        /** It warns, and goes on. */
        WARNING,
        /** It asks somebody, and stops where nobody is there. */
        QUESTION,
        /** It stops. */
        REFUSAL
    }

    /** As a run says it. */
    public String spoken() {
        return switch (weight) {
            case NOTICE -> what + "; " + next;
            case WARNING -> "Warning: " + what + "; " + next + ".";
            case QUESTION, REFUSAL -> what + ", and nothing was sent: " + next;
        };
    }
}
