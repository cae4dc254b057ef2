package dev.fanfold.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as a disk that is only read, for whoever looks into a journal.
 *
 * <p>Law: it locks nothing and changes nothing, so a process that writes to the file meanwhile goes on; what is read then may
 * end in the middle of a line.
 *
 * <p>Threads: one at a time. Errors: {@link JournalException} from {@link #open}, {@link IOException} later.
 */
public final class ReadOnlyFile implements Disk {
    private final Path path;
    private final Claim claim;
    private final RandomAccessFile in;

    private ReadOnlyFile(Path path, Claim claim, RandomAccessFile in) {
        this.path = path;
        this.claim = claim;
        this.in = in;
    }

    /**
     * Opens a file that is there.
     *
     * @throws JournalException when this process writes to it, or it is no file, or cannot be read
     */
    public static ReadOnlyFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw Failures.noFile(path);
        }
        try {
            return claimed(path);
        } catch (IOException impossible) {
            throw Failures.unreadable(path.toString(), impossible);
        }
    }

    /** Closing any handle of a file frees it for other processes: whoever has locked it in this one must not lose that. */
    @SuppressWarnings("resource") // the disk closes both
    private static ReadOnlyFile claimed(Path path) throws IOException {
        var claim = Claim.on(path);
        try {
            return new ReadOnlyFile(path, claim, new RandomAccessFile(path.toFile(), "r"));
        } catch (IOException | RuntimeException refused) {
            claim.close();
            throw refused;
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() throws IOException {
        return in.length();
    }

    @Override
    public void append(ByteBuffer bytes) {
        throw onlyRead();
    }

    @Override
    public void force() {
        throw onlyRead();
    }

    @Override
    public void truncate(long length) {
        throw onlyRead();
    }

    @Override
    public int read(long offset, ByteBuffer into) throws IOException {
        var length = (int) Math.min(into.remaining(), in.length() - offset);
        if (length <= 0) {
            return -1;
        }
        var array = new byte[length];
        in.seek(offset);
        in.readFully(array);
        into.put(array);
        return length;
    }

    @Override
    public void close() throws IOException {
        try (claim;
                in) {
            // The claim goes last: whoever comes next finds the file free.
        }
    }

    private UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("the journal " + path + " was opened to be read, and is not written");
    }
}
