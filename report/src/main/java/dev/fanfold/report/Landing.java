package dev.fanfold.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a file comes down: it is there whole, or what was there before is.
 *
 * <p>Laws: a new file is its owner's alone, as far as the system knows of owners; one that takes the place of another keeps
 * the permissions of that. No unfinished file is left behind.
 *
 * @param file what is written; no link
 */
record Landing(Path file) {
    private static final int MOST_LINKS = 40;

    /** What a file holds. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * At the end of its links, whether there is something or not.
     *
     * @throws FileSystemLoopException when they have no end
     */
    static Landing at(Path file) throws IOException {
        var end = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(end); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            end = end.resolveSibling(Files.readSymbolicLink(end));
        }
        return new Landing(end);
    }

    /** Writes it, in place of what was there. */
    void write(Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            filled(file, content); // a pipe or a device has no place to be taken
            return;
        }
        // Its owner's alone, which is what temporary files are.
        var beside = Files.createTempFile(file.getParent(), ".fanfold-", ".part");
        try {
            filled(beside, content);
            keepPermissions(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void filled(Path file, Content content) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            content.to(out);
        }
    }

    private void keepPermissions(Path beside) throws IOException {
        var modes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (modes && Files.exists(file)) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
        }
    }
}
