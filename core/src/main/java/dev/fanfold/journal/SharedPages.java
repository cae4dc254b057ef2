package dev.fanfold.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one handle of a file for all who read it in this program, closed with the last of them.
 *
 * <p>On POSIX a program that closes any handle of a file loses all its locks on it: with handles of their own, the first
 * reader to close would let others write while the second still reads.
 *
 * <p>Threads: any.
 */
final class SharedPages {
    private static final Map<Object, SharedPages> OPEN = new HashMap<>();
    private static final ReentrantLock OPENING = new ReentrantLock();

    private final Object file;
    private final Pages pages;
    private int readers;

    private SharedPages(Object file, Pages pages) {
        this.file = file;
        this.pages = pages;
    }

    /** One reader more of the file that is claimed. */
    static SharedPages.Reader of(Claim claim, Path path) throws IOException {
        OPENING.lock();
        try {
            var shared = OPEN.get(claim.file());
            if (shared == null) {
                shared = new SharedPages(claim.file(), new Pages(path));
                OPEN.put(claim.file(), shared);
            }
            shared.readers++;
            return shared.new Reader();
        } finally {
            OPENING.unlock();
        }
    }

    private void left() throws IOException {
        OPENING.lock();
        try {
            if (--readers == 0) {
                OPEN.remove(file);
                pages.close();
            }
        } finally {
            OPENING.unlock();
        }
    }

    /** One that reads, until it is closed. */
    final class Reader implements Closeable {
        private final AtomicBoolean closed = new AtomicBoolean();

        private Reader() {}

        Pages pages() {
            return pages;
        }

        /** Keeps whoever writes away until the last reader has left; whether nobody writes by now. */
        boolean keepsStill() throws IOException {
            try {
                return pages.keepsStill();
            } catch (OverlappingFileLockException another) {
                return true; // another reader keeps it still
            }
        }

        @Override
        public void close() throws IOException {
            if (closed.compareAndSet(false, true)) {
                left();
            }
        }
    }
}
