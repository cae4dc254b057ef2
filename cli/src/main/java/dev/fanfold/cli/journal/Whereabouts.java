package dev.fanfold.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file is, whatever it is called by and wherever it is called from. */
public final class Whereabouts {
    /** Standard input, and every pipe that has a name. */
    public static final String PIPE = "-";

    private Whereabouts() {}

    /** Of a file that is read: links are followed to their end. */
    public static String of(Path file) {
        try {
            return Files.isRegularFile(file) ? file.toRealPath().toString() : PIPE;
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    /** Of a file that is written, and need not be there yet: the same before and after. */
    public static String ofWritten(Path file) {
        var whole = file.toAbsolutePath().normalize();
        var folder = whole.getParent();
        try {
            return folder == null
                    ? whole.toString()
                    : folder.toRealPath().resolve(whole.getFileName()).toString();
        } catch (IOException noFolder) {
            return whole.toString();
        }
    }
}
