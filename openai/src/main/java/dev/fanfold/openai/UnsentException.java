package dev.fanfold.openai;

import java.io.IOException;

/** A call that no server has read: it found no connection, or was turned away before it was taken up. */
final class UnsentException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsentException(String message) {
        super(message);
    }

    UnsentException(String message, Throwable cause) {
        super(message, cause);
    }
}
