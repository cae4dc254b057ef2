package dev.fanfold.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a file for one user within this program, whatever it is called by.
 *
 * <p>A lock of the system is not enough, and must not even be tried twice: on POSIX a program that closes any handle of a
 * file loses all its locks on it, so a second opening that is refused would free the file of the first for others.
 */
final class Claim implements AutoCloseable {
    private static final Set<Object> TAKEN = ConcurrentHashMap.newKeySet();

    private final Object file;

    private Claim(Object file) {
        this.file = file;
    }

    /**
     * The claim on a file that exists.
     *
     * @throws JournalException when this program has it open already
     */
    static Claim on(Path path) throws IOException {
        var file = identity(path);
        if (!TAKEN.add(file)) {
            throw Failures.inUse(path, "this process");
        }
        return new Claim(file);
    }

    private static Object identity(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Optional.ofNullable(attributes.fileKey()).orElse(path.toRealPath());
    }

    @Override
    public void close() {
        TAKEN.remove(file);
    }
}
