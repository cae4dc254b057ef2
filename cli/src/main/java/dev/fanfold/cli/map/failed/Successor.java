package dev.fanfold.cli.map.failed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that will take the place of another: whoever may not read the one may not read the other. */
public final class Successor {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Successor() {}

    /** Begins it anew, with the permissions of the file that it will replace. */
    public static OutputStream of(Path file, Path beside) throws IOException {
        Files.deleteIfExists(beside);
        Files.createFile(beside);
        if (POSIX) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
        }
        return Files.newOutputStream(beside);
    }
}
