package dev.fanfold.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a file for one that writes or any number that read within this program, whatever it is called by.
 *
 * <p>A lock of the system is not enough, and must not even be tried twice: on POSIX a program that closes any handle of a
 * file loses all its locks on it, so a second opening that is refused would free the file of the first for others.
 */
final class Claim implements AutoCloseable {
    private static final int ONE_WRITES = -1;

    /** By file how many read it, or that one writes. */
    private static final Map<Object, Integer> TAKEN = new ConcurrentHashMap<>();

    private final Object file;
    private final AtomicBoolean released = new AtomicBoolean();

    private Claim(Object file) {
        this.file = file;
    }

    /**
     * The claim on a file that exists, to write to it.
     *
     * @throws JournalException when this program has it open already
     */
    static Claim on(Path path) throws IOException {
        var file = identity(path);
        if (TAKEN.putIfAbsent(file, ONE_WRITES) != null) {
            throw Failures.inUse(path, "this process");
        }
        return new Claim(file);
    }

    /**
     * The claim on a file that exists, to read it.
     *
     * @throws JournalException when this program writes to it
     */
    static Claim reading(Path path) throws IOException {
        var file = identity(path);
        if (TAKEN.merge(file, 1, (before, one) -> before == ONE_WRITES ? before : before + one) == ONE_WRITES) {
            throw Failures.inUse(path, "this process");
        }
        return new Claim(file);
    }

    private static Object identity(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Optional.ofNullable(attributes.fileKey()).orElse(path.toRealPath());
    }

    /** What the file is, whatever it is called by. */
    Object file() {
        return file;
    }

    /** Whether the file is still what stands under its name; another process may have removed it meanwhile. */
    boolean isStill(Path path) throws IOException {
        return Files.exists(path) && file.equals(identity(path));
    }

    /** Closed once more, it takes nothing from whoever has the file by then. */
    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            release();
        }
    }

    private void release() {
        TAKEN.computeIfPresent(file, (any, readers) -> readers > 1 ? Integer.valueOf(readers - 1) : null);
    }
}
