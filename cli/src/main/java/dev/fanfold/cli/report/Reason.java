package dev.fanfold.cli.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be written, without its path: whoever reads this has read that. */
final class Reason {
    private Reason() {}

    static String of(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "no permission to write there";
            case NoSuchFileException nowhere -> "no file can be made there";
            case FileSystemLoopException round -> "its links lead round in a circle";
            case FileSystemException failed -> Objects.toString(failed.getReason(), name(failed));
            default -> Objects.toString(cause.getMessage(), name(cause));
        };
    }

    private static String name(IOException cause) {
        return cause.getClass().getSimpleName();
    }
}
