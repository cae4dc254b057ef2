package dev.fanfold.cli.journal;

import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journals that lie in the usual folder: those of runs that were not finished, since a whole run removes its own. */
public record Stock(Path folder) {
    /** How long one is kept that nobody went on with. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** That of this environment; none where it names no home. */
    public static Optional<Stock> in(Map<String, String> environment) {
        return StateFolder.in(environment).map(folder -> new Stock(folder.path()));
    }

    /** All of them, the latest to begin first. */
    public List<Path> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file))
                    .filter(file -> FileName.of(file).isPresent())
                    .sorted(Comparator.comparing(Stock::began).reversed())
                    .toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }

    private static String began(Path file) {
        return FileName.of(file).map(FileName::began).orElse("") + file.getFileName();
    }

    List<Path> of(Identity identity) {
        return all().stream().filter(identity::isOf).toList();
    }

    /** Those that nobody has written to since. */
    public List<Path> before(Instant limit) {
        return all().stream().filter(file -> written(file).isBefore(limit)).toList();
    }

    /** When one was last written to. */
    public static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    /**
     * Removes one.
     *
     * @return why it was left alone: it is in use, is no journal, or the system does not let go of it
     */
    public static Optional<String> remove(Path file) {
        try {
            return switch (tried(file)) {
                case FOREIGN -> Optional.of(JournalMessages.notOurs(file));
                case GONE -> Optional.empty();
                case HELD -> {
                    Files.deleteIfExists(file);
                    yield Optional.empty();
                }
            };
        } catch (JournalException left) {
            return Optional.of(String.valueOf(left.getMessage()));
        } catch (IOException left) {
            return Optional.of(JournalMessages.notRemoved(file, JournalMessages.said(left)));
        }
    }

    private enum Tried {
        FOREIGN,
        GONE,
        /** The system lets nobody remove what is open, and it is open no more. */
        HELD
    }

    /** Where the system allows it, a journal goes while it is locked, so that nobody begins to write to it meanwhile. */
    private static Tried tried(Path file) throws IOException {
        try (var disk = FileDisk.open(file)) {
            if (!isJournal(disk)) {
                return Tried.FOREIGN;
            }
            return deleted(file) ? Tried.GONE : Tried.HELD;
        }
    }

    private static boolean deleted(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException open) {
            return false;
        }
    }

    /** One that is empty was about to become one. */
    private static boolean isJournal(FileDisk disk) {
        var lines = Reading.of(disk);
        return !lines.hasNext() || lines.next() instanceof Found.Written(var offset, var length, Line.Opened first);
    }
}
