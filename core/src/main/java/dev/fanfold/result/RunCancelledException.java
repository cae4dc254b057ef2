package dev.fanfold.result;

import java.util.List;

/** A run, or a part of one, that was told to stop before it was done. */
public final class RunCancelledException extends RunFailedException {
    private static final long serialVersionUID = 1L;

    public RunCancelledException(String message, List<? extends Part<?>> parts) {
        super(message, parts);
    }
}
