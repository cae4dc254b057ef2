package dev.fanfold.journal.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** What only its owner may read, where the file system knows modes. */
final class Private {
    private Private() {}

    /** Makes a folder where there is none. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, mode(around(folder), "rwx------"));
            } catch (FileAlreadyExistsException asWell) {
                // It is what was wanted.
            }
        }
    }

    /** Whether anybody on the machine may put files into a folder; never where the file system knows no modes. */
    static boolean anybodyWrites(Path folder) throws IOException {
        return knowsModes(folder) && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static Path around(Path folder) {
        var around = folder.toAbsolutePath().getParent();
        return around == null ? folder : around;
    }

    static FileAttribute<?>[] file(Path folder) throws IOException {
        return mode(folder, "rw-------");
    }

    private static FileAttribute<?>[] mode(Path folder, String mode) throws IOException {
        return knowsModes(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
