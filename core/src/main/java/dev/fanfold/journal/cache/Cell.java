package dev.fanfold.journal.cache;

import dev.fanfold.journal.Frame;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/**
 * The file of one answer: a line of a journal, under the name of its key, and as old as the answer.
 *
 * <p>It is there whole or not at all, whoever writes at the same time: it is written under another name first. Where a crash
 * of the machine leaves it damaged, it is taken for missing.
 */
record Cell(Path folder, Path file, Key key) {
    /** What stands at the end of the name of a file that is being written. */
    static final String UNFINISHED = ".new";

    /** What stands at the end of the name of one that is there. */
    static final String ENDING = ".answer";

    private static final int FOLDER_DIGITS = 2;

    /** No line of a journal is longer by much. */
    private static final long LONGEST = 65L << 20;

    static Cell of(Path cache, Key key) {
        var name = key.toString();
        var folder = cache.resolve(name.substring(0, FOLDER_DIGITS));
        return new Cell(folder, folder.resolve(name + ENDING), key);
    }

    /** The answer, where there is one of that time. */
    Optional<Line.Answered> read(Instant from, Instant before) throws IOException {
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var at = seen.lastModifiedTime().toInstant();
            return !seen.isRegularFile() || seen.size() > LONGEST || at.isBefore(from) || !at.isBefore(before)
                    ? Optional.empty()
                    : Frame.line(Files.readAllBytes(file))
                            .filter(Line.Answered.class::isInstance)
                            .map(Line.Answered.class::cast)
                            .filter(line -> line.key().equals(key));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Writes the bytes of an answer. An interrupt stops nothing here. */
    void write(byte[] line, Instant at) throws IOException {
        Private.folder(folder);
        var unfinished = Files.createTempFile(folder, key.toString(), UNFINISHED, Private.file(folder));
        try {
            try (var out = new FileOutputStream(unfinished.toFile())) {
                out.write(line);
            }
            Files.setLastModifiedTime(unfinished, FileTime.from(at));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
