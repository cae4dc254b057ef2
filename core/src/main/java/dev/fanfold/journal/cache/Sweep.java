package dev.fanfold.journal.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a cache what is too old, and the oldest of what is too much.
 *
 * <p>Only files that are named as those of a cache are touched, so a folder that was named by mistake loses nothing. Several
 * may sweep at once: what one has removed, the others need not.
 *
 * @param since what is older is removed
 * @param mostBytes the most that may ever be taken; a quarter of it is made free
 */
record Sweep(Path folder, Instant since, long mostBytes) {
    /** A file system gives room in blocks. */
    private static final long BLOCK = 1 << 12;

    private static final Predicate<String> IS_FOLDER =
            Pattern.compile("[0-9a-f]{2}").asMatchPredicate();
    private static final Predicate<String> IS_FILE = Pattern.compile(
                    "[0-9a-f]{32}(" + Pattern.quote(Cell.ENDING) + "|[0-9]+" + Pattern.quote(Cell.UNFINISHED) + ")")
            .asMatchPredicate();

    /** A file, and what it takes. */
    private record Leaf(Path file, Instant at, long bytes) {}

    /** What a file of so many bytes takes on the disk. */
    static long taken(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** Sweeps; gives the bytes that are left. */
    long done() throws IOException {
        var leaves = leaves();
        var left = leaves.stream().mapToLong(Leaf::bytes).sum();
        var wanted = mostBytes / 4 * 3;
        for (var leaf : leaves) {
            if (left > wanted || leaf.at().isBefore(since)) {
                Files.deleteIfExists(leaf.file());
                left -= leaf.bytes();
            }
        }
        return left;
    }

    /** Oldest first. */
    private List<Leaf> leaves() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(named(IS_FOLDER).and(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
                    .flatMap(Sweep::files)
                    .filter(named(IS_FILE))
                    .flatMap(file -> leaf(file).stream())
                    .sorted(Comparator.comparing(Leaf::at))
                    .toList();
        }
    }

    private static Predicate<Path> named(Predicate<String> name) {
        return path -> name.test(path.getFileName().toString());
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Leaf> leaf(Path file) {
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Leaf(file, seen.lastModifiedTime().toInstant(), taken(seen.size())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
