package dev.fanfold.journal;

import java.util.concurrent.locks.ReentrantLock;

/**
 * How often each question was asked, however many there are.
 *
 * <p>Law: its heap is the same for ten questions and ten million; a question takes 24 to 48 bytes outside of it, and all
 * together 64 KiB at least. It knows questions by 64 bits of their keys. Two that share them, one pair among a million
 * questions with a chance of one in 37 million, are counted together: that sets them apart by numbers that are higher than
 * need be, and mixes up nothing.
 *
 * <p>Threads: any.
 */
public final class Times {
    private final ReentrantLock lock = new ReentrantLock();
    private final Index index = new Index();

    /** No question was asked yet. */
    public Times() {}

    /** How often it was asked before; 0 for the first time. */
    public int earlier(Key key) {
        var print = Prints.of(key);
        lock.lock();
        try {
            return (int) index.replace(print, index.find(print) + 1);
        } finally {
            lock.unlock();
        }
    }

    /** What it takes off the heap. */
    long bytes() {
        return index.bytes();
    }
}
