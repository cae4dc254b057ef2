package dev.fanfold.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Cuts a folder into its files: each is one {@link Entry}, whose id is its path in the folder, such as
 * {@code soups/cold.md}, and whose text is what stands in it.
 *
 * <p>Laws: the files come in the order of their ids, compared character by character, whatever the system and its language;
 * an id has {@code /} between its names everywhere. A file that cannot be used becomes an {@link Entry.Bad} that names it
 * and says why, and the rest go on. Bad are: a file that cannot be read, is not UTF-8, is larger than 1,048,576 bytes
 * ({@link #longest} changes it), is no regular file, or has an id that is blank, of more than
 * {@value Records#LONGEST_ID} characters or, as far as the system can show names, that of another; a folder that cannot be
 * listed; a link that leads out of the folder, to what is hidden in it, or nowhere.
 *
 * <p>Left out without a word are: what is hidden (its name begins with a full stop, or the system says so) with all that is
 * below it; links to what else is in the folder, which is read at its own place; and what the patterns leave out. No link is
 * ever followed.
 *
 * <p>A file is read when its turn comes, and a folder is listed then. Memory: one file, and the names in the folders that
 * lead to it. Entries are of line 1, and {@link Entry#raw()} is the text again, or the id of a bad one.
 *
 * <p>A folder splitter is a value, for any number of threads; each stream is for one.
 */
public final class Folder implements Splitter<Path, Entry> {
    private static final int LARGEST = 1 << 20;

    private final List<Glob> wanted;
    private final List<Glob> unwanted;
    private final int largest;

    private Folder(List<Glob> wanted, List<Glob> unwanted, int largest) {
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.largest = largest;
    }

    /** All files of a folder, and of the folders in it. */
    public static Folder files() {
        return new Folder(List.of(), List.of(), LARGEST);
    }

    /**
     * Only the files that match one of these patterns, or of those given before: {@code *.md} matches by name in any
     * folder; {@code docs/**} or {@code **}{@code /api/*.md} by the whole path, where {@code **} stands for any number of
     * folders, none included.
     *
     * @throws IllegalArgumentException for a pattern that cannot be read, or that no path can match as it begins or ends
     *     with {@code /}; the message names it
     */
    public Folder matching(String... globs) {
        return new Folder(with(wanted, globs), unwanted, largest);
    }

    /**
     * Not the files that match one of these patterns, even where {@link #matching} wants them.
     *
     * @throws IllegalArgumentException as {@link #matching} does
     */
    public Folder except(String... globs) {
        return new Folder(wanted, with(unwanted, globs), largest);
    }

    /**
     * The same, with files of at most so many bytes.
     *
     * @throws IllegalArgumentException unless {@code bytes} is 1 to 1,073,741,823
     */
    public Folder longest(int bytes) {
        if (bytes < 1 || bytes >= 1 << 30) {
            throw new IllegalArgumentException("a file has 1 to 1,073,741,823 bytes, and not " + bytes);
        }
        return new Folder(wanted, unwanted, bytes);
    }

    /**
     * Batches of {@code n} files, good and bad.
     *
     * @throws IllegalArgumentException unless {@code n} is 1 to {@value Records#IDS_REMEMBERED}
     */
    public Batches<Path> batchesOf(int n) {
        return Batches.of(n, this);
    }

    /**
     * The files of a folder, first to last.
     *
     * @throws IllegalArgumentException if it is no folder
     */
    @Override
    public Stream<Entry> split(Path input) {
        var walk = new FolderWalk(input);
        var reading = new FileText(largest);
        return Lazily.stream(to -> handOn(walk, reading, to));
    }

    private boolean handOn(FolderWalk walk, FileText reading, Consumer<? super Entry> to) {
        var found = walk.next();
        while (found.isPresent() && !isWanted(found.get())) {
            found = walk.next();
        }
        found.map(file -> entry(file, reading)).ifPresent(to);
        return found.isPresent();
    }

    private boolean isWanted(FolderWalk.Found found) {
        return (found instanceof FolderWalk.Closed
                        || wanted.isEmpty()
                        || wanted.stream().anyMatch(glob -> glob.matches(found.id())))
                && unwanted.stream().noneMatch(glob -> glob.matches(found.id()));
    }

    private static Entry entry(FolderWalk.Found found, FileText reading) {
        return switch (found) {
            case FolderWalk.Closed(var id, var why) -> bad(id, why);
            case FolderWalk.Odd(var id, var why) -> bad(id, why);
            case FolderWalk.Regular(var id, var file) when id.isBlank() -> bad(id, "its name is blank");
            case FolderWalk.Regular(var id, var file)
            when id.length() > Records.LONGEST_ID ->
                bad(id, "its path is longer than " + Records.LONGEST_ID + " characters");
            case FolderWalk.Regular(var id, var file) ->
                switch (reading.of(file)) {
                    case FileText.Read(var text) -> new Entry.Good(id, text, 1, text);
                    case FileText.Unread(var why) -> bad(id, why);
                };
        };
    }

    private static Entry bad(String id, String why) {
        String shown = Rows.shown(id);
        return new Entry.Bad(1, shown + ": " + why, shown);
    }

    private static List<Glob> with(List<Glob> globs, String... more) {
        List<Glob> all = new ArrayList<>(globs);
        Arrays.stream(more).map(Glob::of).forEach(all::add);
        return List.copyOf(all);
    }
}
