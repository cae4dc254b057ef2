package dev.fanfold.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file as the disk of a journal.
 *
 * <p>Law: one process at a time has it; where it is new, only its owner may read it (mode 0600, where the file system knows
 * modes), and its name outlives a crash once it is open.
 *
 * <p>It reads and writes through no {@code FileChannel}: an interrupt of one thread would close that for all.
 *
 * <p>Errors: {@link JournalException} from {@link #open}, {@link IOException} later.
 */
public final class FileDisk implements Disk {
    private final Path path;
    private final Claim claim;
    private final RandomAccessFile out;
    private final Pages pages;

    FileDisk(Path path, Claim claim, RandomAccessFile out, Pages pages) {
        this.path = path;
        this.claim = claim;
        this.out = out;
        this.pages = pages;
    }

    /**
     * Opens the file for reading and writing, and makes it where there is none.
     *
     * @throws JournalException when it is in use, is no file, or cannot be read and written
     */
    public static FileDisk open(Path path) {
        return new FileOpening(path).open();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() throws IOException {
        return out.length();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        var array = new byte[bytes.remaining()];
        bytes.get(array);
        out.write(array);
    }

    @Override
    public void force() throws IOException {
        out.getFD().sync();
    }

    @Override
    public void truncate(long length) throws IOException {
        out.setLength(length);
        force();
    }

    @Override
    public int read(long offset, ByteBuffer into) throws IOException {
        return pages.read(offset, into);
    }

    /** Gives the file free for others. */
    @Override
    public void close() throws IOException {
        try (claim;
                out;
                pages) {
            // The claim goes last: whoever comes next finds the file free.
        }
    }
}
