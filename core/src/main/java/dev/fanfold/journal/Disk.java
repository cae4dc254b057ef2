package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a journal stands on: bytes that grow at their end.
 *
 * <p>Law: what was appended before {@link #force} returned is there after any crash; what was appended since may be there
 * whole, in part, as zeros, or not at all.
 *
 * <p>Threads: one thread at a time appends, forces and truncates; any number read beside it. An interrupt stops nothing
 * here: a thread that is told to stop must not take the journal of all others with it.
 */
public interface Disk extends AutoCloseable {
    /** What people call it, for messages; a path, as a rule. */
    String name();

    /** How many bytes it holds. */
    long size() throws IOException;

    /** Adds all of these bytes; may have added some of them when it throws. */
    void append(ByteBuffer bytes) throws IOException;

    /** Returns once all that was appended would outlive a crash. */
    void force() throws IOException;

    /** Cuts it off after so many bytes, and forces that. */
    void truncate(long length) throws IOException;

    /**
     * Reads bytes from an offset on.
     *
     * @return how many were read: fewer than there is room for only at the end, and -1 beyond it
     */
    int read(long offset, ByteBuffer into) throws IOException;

    /** Lets go of it; what was not forced may be lost. */
    @Override
    void close() throws IOException;
}
