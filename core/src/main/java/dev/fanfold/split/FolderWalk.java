package dev.fanfold.split;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Walks through a folder, name by name, in the order of the paths; for one thread.
 *
 * <p>A folder is sorted with a {@code /} behind its name: then its files come where their whole paths belong.
 */
final class FolderWalk {

    /** What was found; hidden things are not. */
    sealed interface Found {
        String id();
    }

    record Regular(String id, Path file) implements Found {}

    /** Something that is no file to be read. */
    record Odd(String id, String why) implements Found {}

    /** A folder that stays closed: what would be in it is unknown. */
    record Closed(String id, String why) implements Found {}

    private record Name(String id, Path path, BasicFileAttributes is) {

        /** The id, ready for those of what is in it. */
        String order() {
            return is.isDirectory() ? id + "/" : id;
        }
    }

    private final Path root;
    private final Deque<Deque<Name>> open = new ArrayDeque<>();
    private Optional<Found> waiting = Optional.empty();
    private boolean begun;

    FolderWalk(Path root) {
        this.root = root;
    }

    Optional<Found> next() {
        if (!begun) {
            begun = true;
            begin();
        }
        Optional<Found> found = taken();
        while (found.isEmpty() && !open.isEmpty()) {
            Optional<Name> name = Optional.ofNullable(open.getLast().pollFirst());
            if (name.isEmpty()) {
                open.removeLast();
            }
            found = name.flatMap(this::seen);
        }
        return found;
    }

    private void begin() {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(root + " is no folder");
        }
        waiting = entered("", root);
    }

    private Optional<Found> taken() {
        Optional<Found> found = waiting;
        waiting = Optional.empty();
        return found;
    }

    private Optional<Found> seen(Name name) {
        if (name.is.isSymbolicLink()) {
            return linked(name);
        }
        if (name.is.isDirectory()) {
            return entered(name.order(), name.path);
        }
        return Optional.of(
                name.is.isRegularFile() ? new Regular(name.id, name.path) : new Odd(name.id, "it is no regular file"));
    }

    /** What a link leads to within the folder is found at its own place. */
    private Optional<Found> linked(Name name) {
        try {
            return name.path.toRealPath().startsWith(root.toRealPath())
                    ? Optional.empty()
                    : Optional.of(
                            new Closed(name.id, "it is a link that leads out of the folder, and is not followed"));
        } catch (IOException e) {
            return Optional.of(new Closed(name.id, "it is a link that leads nowhere: " + FileText.reason(e)));
        }
    }

    /** Goes into a folder, or says why not. */
    private Optional<Found> entered(String prefix, Path folder) {
        List<Name> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path path : entries) {
                named(prefix, path).ifPresent(names::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.of(new Closed(prefix, "it cannot be listed: " + FileText.reason(e)));
        }
        names.sort(Comparator.comparing(Name::order));
        open.addLast(new ArrayDeque<>(names));
        return Optional.empty();
    }

    /** Nothing for what is hidden, or gone since. */
    private static Optional<Name> named(String prefix, Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.startsWith(".") || Files.isHidden(path)) {
            return Optional.empty();
        }
        try {
            var is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Name(prefix + name, path, is));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
