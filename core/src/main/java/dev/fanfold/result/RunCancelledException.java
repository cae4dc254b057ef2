package dev.fanfold.result;

import java.util.List;
import java.util.Optional;

/** A run, or a part of one, that was told to stop before it was done. */
public final class RunCancelledException extends RunFailedException {
    private static final long serialVersionUID = 1L;

    public RunCancelledException(String message, List<? extends Part<?>> parts) {
        super(message, parts);
    }

    private RunCancelledException(String message, List<? extends Part<?>> parts, Effort effort) {
        super(message, parts, Optional.empty(), effort);
    }

    @Override
    public RunCancelledException taking(Effort whole) {
        var same = new RunCancelledException(String.valueOf(getMessage()), parts(), whole);
        same.setStackTrace(getStackTrace());
        return same;
    }
}
