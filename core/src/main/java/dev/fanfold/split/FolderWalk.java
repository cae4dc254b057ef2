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

    private static final String TWIN = "the system shows another by the same name, and only that one is read";

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
        if (hasTwin(name)) {
            return Optional.of(name.is.isDirectory() ? new Closed(name.id, TWIN) : new Odd(name.id, TWIN));
        }
        if (name.is.isSymbolicLink()) {
            return linked(name);
        }
        if (name.is.isDirectory()) {
            return entered(name.order(), name.path);
        }
        return Optional.of(
                name.is.isRegularFile() ? new Regular(name.id, name.path) : new Odd(name.id, "it is no regular file"));
    }

    /** Names that the system cannot decode may look alike; the next name is then the same. */
    private boolean hasTwin(Name name) {
        return Optional.ofNullable(open.getLast().peekFirst())
                .filter(next -> next.order().equals(name.order()))
                .isPresent();
    }

    /** What a link leads to within the folder is found at its own place. */
    private Optional<Found> linked(Name name) {
        try {
            Path top = root.toRealPath();
            Path target = name.path.toRealPath();
            if (!target.startsWith(top)) {
                return Optional.of(
                        new Closed(name.id, "it is a link that leads out of the folder, and is not followed"));
            }
            return leadsToHidden(top, target)
                    ? Optional.of(new Closed(name.id, "it is a link to what is hidden, and is not followed"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Closed(name.id, "it is a link that leads nowhere: " + FileText.reason(e)));
        }
    }

    /** Such a place is never come to. */
    private static boolean leadsToHidden(Path top, Path target) throws IOException {
        for (Path at = target; at != null && !at.equals(top); at = at.getParent()) {
            if (isHidden(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
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
        if (isHidden(path)) {
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
