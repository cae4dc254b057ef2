package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A disk in memory that fails when it is told to, and knows what a crash would leave. */
final class ScriptedDisk implements Disk {
    private byte[] bytes;
    private final List<Integer> appends = new ArrayList<>();
    private int size;
    private int forced;
    private int forces;
    private int appendsUntilFull = Integer.MAX_VALUE;
    private int tornTo;
    private int forcesUntilBroken = Integer.MAX_VALUE;
    private boolean closed;
    private Runnable beforeForce = () -> {};

    ScriptedDisk(byte... bytes) {
        this.bytes = bytes.clone();
        this.size = bytes.length;
        this.forced = bytes.length;
    }

    static ScriptedDisk of(Iterable<? extends Line> lines) {
        var disk = new ScriptedDisk();
        lines.forEach(line -> disk.add(Frame.of(line)));
        disk.forced = disk.size;
        return disk;
    }

    /** After so many appends the next one fails, when so many of its bytes are written. */
    synchronized ScriptedDisk fullAfter(int goodAppends, int tornBytes) {
        appendsUntilFull = goodAppends;
        tornTo = tornBytes;
        return this;
    }

    synchronized ScriptedDisk brokenAfter(int goodForces) {
        forcesUntilBroken = goodForces;
        return this;
    }

    synchronized ScriptedDisk beforeForce(Runnable what) {
        beforeForce = what;
        return this;
    }

    @Override
    public String name() {
        return "run.journal";
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized void append(ByteBuffer more) throws IOException {
        if (appendsUntilFull-- <= 0) {
            more.limit(Math.min(more.limit(), more.position() + tornTo));
            add(more);
            throw new IOException("No space left on device");
        }
        appends.add(more.remaining());
        add(more);
    }

    /** Adds bytes that were never forced. */
    void add(byte... more) {
        add(ByteBuffer.wrap(more));
    }

    private synchronized void add(ByteBuffer more) {
        var length = more.remaining();
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length));
        }
        more.get(bytes, size, length);
        size += length;
    }

    @Override
    public void force() throws IOException {
        Runnable first;
        synchronized (this) {
            first = beforeForce;
        }
        first.run();
        synchronized (this) {
            if (forcesUntilBroken-- <= 0) {
                throw new IOException("Input/output error");
            }
            forces++;
            forced = size;
        }
    }

    @Override
    public synchronized void truncate(long length) {
        size = (int) length;
        forced = size;
    }

    @Override
    public synchronized int read(long offset, ByteBuffer into) {
        if (offset >= size) {
            return -1;
        }
        var length = (int) Math.min(into.remaining(), size - offset);
        into.put(bytes, (int) offset, length);
        return length;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized int forces() {
        return forces;
    }

    synchronized List<Integer> appends() {
        return List.copyOf(appends);
    }

    synchronized byte[] content() {
        return Arrays.copyOf(bytes, size);
    }

    /** What a crash leaves at the least. */
    synchronized byte[] forced() {
        return Arrays.copyOf(bytes, forced);
    }
}
