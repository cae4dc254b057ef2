package dev.fanfold.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** A file that is read at any place. It goes through no channel: an interrupt of one thread would close that for all. Threads: any. */
final class Pages implements Closeable {
    private final ReentrantLock reading = new ReentrantLock();
    private final RandomAccessFile in;

    Pages(Path path) throws IOException {
        this.in = new RandomAccessFile(path.toFile(), "r");
    }

    long size() throws IOException {
        return in.length();
    }

    /** As {@link Disk#read}. */
    int read(long offset, ByteBuffer into) throws IOException {
        var array = new byte[into.remaining()];
        var length = read(offset, array);
        into.put(array, 0, Math.max(0, length));
        return length;
    }

    private int read(long offset, byte[] into) throws IOException {
        reading.lock();
        try {
            var length = (int) Math.min(into.length, in.length() - offset);
            if (length <= 0) {
                return -1;
            }
            in.seek(offset);
            in.readFully(into, 0, length);
            return length;
        } finally {
            reading.unlock();
        }
    }

    /** Keeps whoever writes away while others may read too; whether nobody writes by now. */
    boolean keepsStill() throws IOException {
        return in.getChannel().tryLock(FileOpening.LOCKED, 1, true) != null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
