package dev.fanfold.work;

/** An answer that is not in the form asked for, after every chance it was given. */
public final class UnreadableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 120;

    private final String text;

    UnreadableAnswerException(String text, String why) {
        super("the answer could not be used: " + why + "; it was: " + shortened(text));
        this.text = text;
    }

    /** The answer as the model wrote it. */
    public String text() {
        return text;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "(nothing)";
        }
        return line.length() <= SHOWN ? "\"" + line + "\"" : "\"" + line.substring(0, SHOWN) + "…\"";
    }
}
