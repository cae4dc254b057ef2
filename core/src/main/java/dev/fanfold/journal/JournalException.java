package dev.fanfold.journal;

/**
 * A journal that cannot be opened, read or written; one line that says what happened to which file, and what to do next.
 *
 * <p>Once it is thrown by a {@link Writer}, every later use of that writer throws it too: a run that cannot be kept must
 * not go on.
 */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same once more, with the stack of whoever meets it now. */
    JournalException again() {
        return new JournalException(String.valueOf(getMessage()), this);
    }
}
