package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as a disk that is only read.
 *
 * <p>Law: it changes nothing. Any number may read it at once.
 *
 * <p>Threads: any. Errors: {@link JournalException} from {@link #open} and {@link #openStill}, {@link IOException} later.
 */
public final class ReadOnlyFile implements Disk {
    private final Path path;
    private final Claim claim;
    private final SharedPages.Reader reader;

    private ReadOnlyFile(Path path, Claim claim, SharedPages.Reader reader) {
        this.path = path;
        this.claim = claim;
        this.reader = reader;
    }

    /**
     * Opens a file to look into it. Another process that writes to it goes on, so it may end in the middle of a line.
     *
     * @throws JournalException when this process writes to it, or it is no file, or cannot be read
     */
    public static ReadOnlyFile open(Path path) {
        return opened(path, SharedPages::of);
    }

    /**
     * Opens a file that nobody writes to, and keeps it like that.
     *
     * @throws JournalException when somebody writes to it, or it is no file, or cannot be read
     */
    static ReadOnlyFile openStill(Path path) {
        return opened(path.toAbsolutePath(), ReadOnlyFile::still);
    }

    /** How the pages of a file are opened. */
    @FunctionalInterface
    private interface Opening {
        SharedPages.Reader of(Claim claim, Path path) throws IOException;
    }

    /** Closing any handle of a file frees it for other processes: whoever has locked it in this one must not lose that. */
    private static ReadOnlyFile opened(Path path, Opening opening) {
        if (!Files.isRegularFile(path)) {
            throw Failures.noFile(path);
        }
        try {
            var claim = Claim.reading(path);
            try {
                return new ReadOnlyFile(path, claim, opening.of(claim, path));
            } catch (IOException | RuntimeException refused) {
                claim.close();
                throw refused;
            }
        } catch (IOException unreadable) {
            throw Failures.unreadable(path.toString(), unreadable);
        }
    }

    private static SharedPages.Reader still(Claim claim, Path path) throws IOException {
        var reader = SharedPages.of(claim, path);
        try {
            if (!reader.keepsStill()) {
                throw Failures.inUse(path, "another process");
            }
        } catch (IOException | RuntimeException refused) {
            reader.close();
            throw refused;
        }
        return reader;
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() throws IOException {
        return reader.pages().size();
    }

    @Override
    public int read(long offset, ByteBuffer into) throws IOException {
        return reader.pages().read(offset, into);
    }

    @Override
    public void append(ByteBuffer bytes) {
        throw neverWritten();
    }

    @Override
    public void force() {
        throw neverWritten();
    }

    @Override
    public void truncate(long length) {
        throw neverWritten();
    }

    private UnsupportedOperationException neverWritten() {
        return new UnsupportedOperationException("the journal " + path + " was opened to be read, and is not written");
    }

    @Override
    public void close() throws IOException {
        try (claim;
                reader) {
            // The claim goes last: whoever comes next finds the file free.
        }
    }
}
