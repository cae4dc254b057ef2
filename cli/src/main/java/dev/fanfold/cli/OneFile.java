package dev.fanfold.cli;

import dev.fanfold.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether two paths lead to one file, also where neither is there yet. */
final class OneFile {
    private OneFile() {}

    static boolean under(Path one, String other) {
        try {
            return under(one, Path.of(other));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    static boolean under(Path one, Path other) {
        try {
            return (Files.exists(one) && Files.exists(other))
                    ? Files.isSameFile(one, other)
                    : end(one).equals(end(other));
        } catch (IOException unreadable) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private static Path end(Path file) throws IOException {
        var end = Report.place(file).normalize();
        var folder = end.getParent();
        return folder != null && Files.isDirectory(folder) ? folder.toRealPath().resolve(end.getFileName()) : end;
    }
}
