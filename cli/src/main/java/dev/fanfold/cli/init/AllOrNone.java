package dev.fanfold.cli.init;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Writes several files, all or none: what it made before one of them could not be written, it removes.
 *
 * <p>Law: what was there before is never touched.
 */
final class AllOrNone {
    /** What fills a file that was just made. */
    interface Pen {
        void write(Path file, String text) throws IOException;
    }

    private final Pen pen;
    private final Deque<Path> made = new ArrayDeque<>();

    AllOrNone(Pen pen) {
        this.pen = pen;
    }

    /** What is wrong with the file that could not be written; empty when all are there. */
    Optional<String> write(SequencedMap<Path, String> files) {
        for (var file : files.entrySet()) {
            try {
                write(file);
            } catch (IOException e) {
                made.forEach(AllOrNone::removed);
                return Optional.of(InitMessages.unwritten(file.getKey(), why(e)));
            }
        }
        return Optional.empty();
    }

    private void write(Map.Entry<Path, String> file) throws IOException {
        var path = file.getKey();
        makeFolder(folder(path));
        made.push(Files.createFile(path));
        pen.write(path, file.getValue());
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder(folder));
            made.push(Files.createDirectory(folder));
        }
    }

    /** The root is its own. */
    private static Path folder(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    /** What can neither be written nor removed stays, and the file that failed was named. */
    private static void removed(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // a folder into which somebody else put something meanwhile, or a disk that is gone
        }
    }

    /** The messages of these are mere paths. */
    private static String why(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException there -> "it is there already";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
