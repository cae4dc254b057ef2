package dev.fanfold.openai;

import java.io.IOException;

/** A reply that was not read to its end, because of what it is. */
final class UnusableReplyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableReplyException(String message) {
        super(message);
    }
}
