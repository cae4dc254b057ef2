package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.failed.Failed;
import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.failed.FailedFile;
import dev.fanfold.cli.map.failed.FailedHead;
import dev.fanfold.cli.map.failed.FailedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The records that failed before, of which some fail still: the file of them is written anew, and takes the place of the
 * old one in one step.
 */
public final class Still implements Closeable {
    private final Path path;
    private final Path beside;
    private final long records;
    private final Failed before;
    private final FailedFile after;

    /**
     * Those in this file, each to be put anew.
     *
     * @param records how many records the input of the first run had
     */
    public Still(Path path, FailedHead head, long records) {
        this.path = path;
        this.beside = Patched.besides(path);
        this.records = records;
        this.before = Failed.open(path);
        this.after = FailedFile.inPlaceOf(path, beside, head);
    }

    /** The record whose outcome comes next. */
    FailedRecord taken() {
        return before.next();
    }

    void fails(FailedRecord record) throws IOException {
        after.add(record);
    }

    /** Those that were not asked about any more fail still; where none does, there is no file. */
    void end() throws IOException {
        while (before.hasNext()) {
            after.add(before.next());
        }
        after.end(new FailedEnd(FailedEnd.How.THROUGH, records));
        after.close();
        if (after.made()) {
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        try (before) {
            after.close();
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
