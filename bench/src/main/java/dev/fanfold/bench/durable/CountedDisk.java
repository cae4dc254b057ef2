package dev.fanfold.bench.durable;

import dev.fanfold.journal.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** A disk that counts how often it is forced. */
record CountedDisk(Disk disk, AtomicLong forces) implements Disk {
    @Override
    public String name() {
        return disk.name();
    }

    @Override
    public long size() throws IOException {
        return disk.size();
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        disk.append(bytes);
    }

    @Override
    public void force() throws IOException {
        forces.incrementAndGet();
        disk.force();
    }

    @Override
    public void truncate(long length) throws IOException {
        disk.truncate(length);
    }

    @Override
    public int read(long offset, ByteBuffer into) throws IOException {
        return disk.read(offset, into);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
