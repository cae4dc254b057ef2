package dev.fanfold.journal;

/** What is replayed asks for something that its journal has no answer to; one line that says what, and what to do next. */
public final class MissingAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingAnswerException(String message) {
        super(message);
    }
}
