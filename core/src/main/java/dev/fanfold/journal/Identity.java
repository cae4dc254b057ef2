package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Whether a disk holds a journal, and one of a version that is read here.
 *
 * <p>The first line says so. Where that is damaged, whole lines behind it say so too; a file without one whole line is none,
 * and is never cut. The one exception is a page at most that is all zeros, or begins as only a first line does: that is a
 * journal whose making was cut short, with nothing in it to lose.
 */
final class Identity {
    private static final int PAGE = 4_096;
    private static final int TELLING = "######## {\"type\":\"opened\"".length();
    private static final String BEGINNING = "######## {\"type\":\"opened\",\"format\":\"" + LineJson.FORMAT + "\",";

    private final Disk disk;
    private final long size;
    private boolean sure;

    Identity(Disk disk, long size) {
        this.disk = disk;
        this.size = size;
    }

    Disk disk() {
        return disk;
    }

    void check(Found.Written line) {
        if (line.line() instanceof Line.Opened opened) {
            require(opened);
        } else if (line.offset() == 0) {
            throw Failures.notAJournal(disk);
        }
        sure = true;
    }

    /** Gives up on a file that shows no whole line where the longest there can be would have ended. */
    void check(Found.Corrupt bad) {
        if (!sure && bad.length() > Frame.LONGEST) {
            throw Failures.notAJournal(disk);
        }
    }

    void checkAtTheEnd() {
        if (!sure && !isCutShort()) {
            throw Failures.notAJournal(disk);
        }
    }

    private void require(Line.Opened opened) {
        if (opened.version() > Line.VERSION) {
            throw Failures.newer(disk, opened);
        }
    }

    private boolean isCutShort() {
        if (size == 0 || size > PAGE) {
            return size == 0;
        }
        var bytes = ByteBuffer.allocate((int) size);
        try {
            return disk.read(0, bytes) == size && isCutShort(bytes.array());
        } catch (IOException unreadable) {
            throw Failures.unreadable(disk, unreadable);
        }
    }

    /** What was not written yet may be missing, or be zeros. */
    private static boolean isCutShort(byte[] bytes) {
        var written = bytes.length;
        while (written > 0 && bytes[written - 1] == 0) {
            written--;
        }
        return written == 0 || (written >= TELLING && beginsAsAFirstLine(bytes, written));
    }

    private static boolean beginsAsAFirstLine(byte[] bytes, int written) {
        for (int i = 0; i < Math.min(written, BEGINNING.length()); i++) {
            var wanted = BEGINNING.charAt(i);
            if (wanted == '#' ? Character.digit(bytes[i], 16) < 0 : bytes[i] != wanted) {
                return false;
            }
        }
        return true;
    }
}
