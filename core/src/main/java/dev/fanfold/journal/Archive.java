package dev.fanfold.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal that is open for reading: all that was ever written into it, and no way to write on.
 *
 * <p>Law: not a byte of the file changes; even a torn tail stays, and is in the {@link #damages}. Any number may have it open
 * at once, and nobody writes to it meanwhile.
 *
 * <p>Threads: any. Errors: {@link JournalException} when it cannot be read.
 */
public final class Archive implements AutoCloseable {
    private final Disk disk;
    private final Contents contents;

    private Archive(Disk disk, Contents contents) {
        this.disk = disk;
        this.contents = contents;
    }

    /**
     * Opens a file.
     *
     * @throws JournalException when there is none, a run is writing to it, it is no journal, was written by a later version,
     *     or cannot be read
     */
    public static Archive open(Path file) {
        var disk = ReadOnlyFile.openStill(file);
        try {
            var contents = new Contents(disk);
            Reading.of(disk).forEachRemaining(contents::add);
            return new Archive(disk, contents);
        } catch (RuntimeException | Error e) {
            try (disk) {
                throw e;
            } catch (IOException unclosed) {
                e.addSuppressed(unclosed);
                throw e;
            }
        }
    }

    public Answers answers() {
        return contents.answers();
    }

    /** How fans were folded that had been stopped early. */
    public Precedents precedents() {
        return contents.precedents();
    }

    /** The run that had begun last. */
    public Optional<LastRun> lastRun() {
        return contents.lastRun();
    }

    public Damages damages() {
        return contents.damages();
    }

    /** Says in one line that a question is not in it. */
    public MissingAnswerException missing(String what) {
        return new MissingAnswerException("not in the journal: " + what + "; run the same with " + disk.name()
                + " as its journal, not as a replay, to have it asked");
    }

    @Override
    public void close() {
        try {
            disk.close();
        } catch (IOException broken) {
            throw Failures.unreadable(disk, broken);
        }
    }
}
