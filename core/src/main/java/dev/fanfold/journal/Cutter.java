package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts what a disk holds at its line feeds.
 *
 * <p>Law, bounded by default: it holds no more of a disk than twice its longest line, and never more than the longest
 * line there may be; what is longer is passed over as one bad stretch.
 */
final class Cutter {
    private static final int LONGEST = Frame.LONGEST + Frame.AROUND;

    private final Disk disk;
    private final long until;
    private byte[] buffer;
    private long read;
    private int start;
    private int scanned;
    private int end;

    /**
     * What stands between two line feeds, the second one included.
     *
     * @param json what it holds; none where it is damaged, too long or has no line feed
     */
    record Cut(long offset, long length, Optional<String> json) {}

    /**
     * A cutter of what stands between two offsets.
     *
     * @param room how many bytes to read at once, unless a line is longer
     */
    Cutter(Disk disk, long from, long until, int room) {
        this.disk = disk;
        this.read = from;
        this.until = until;
        this.buffer = new byte[room];
    }

    /** The next cut; none at the end. */
    Optional<Cut> next() throws IOException {
        while (!atLineFeed()) {
            if (end - start > LONGEST) {
                return Optional.of(passOver());
            }
            if (!fill()) {
                return end == start ? Optional.empty() : Optional.of(take(end, Optional.empty()));
            }
        }
        return Optional.of(take(scanned + 1, Frame.json(buffer, start, scanned)));
    }

    private Cut passOver() throws IOException {
        var offset = offset();
        do {
            start = scanned;
        } while (fill() && !atLineFeed());
        start = Math.min(scanned + 1, end);
        scanned = start;
        return new Cut(offset, offset() - offset, Optional.empty());
    }

    private Cut take(int to, Optional<String> json) {
        var cut = new Cut(offset(), to - start, json);
        start = to;
        scanned = to;
        return cut;
    }

    private boolean atLineFeed() {
        while (scanned < end && buffer[scanned] != '\n') {
            scanned++;
        }
        return scanned < end;
    }

    private boolean fill() throws IOException {
        makeRoom();
        var wanted = (int) Math.min(buffer.length - end, until - read);
        var got = wanted == 0 ? 0 : disk.read(read, ByteBuffer.wrap(buffer, end, wanted));
        if (got < wanted) {
            throw new IOException("it is shorter than it was a moment ago");
        }
        read += got;
        end += got;
        return got > 0;
    }

    private void makeRoom() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        scanned -= start;
        end -= start;
        start = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LONGEST + 1));
        }
    }

    private long offset() {
        return read - (end - start);
    }
}
