package dev.fanfold.journal;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The lines of one type, by their questions: an index of where they stand, and the disk that they stand on. */
final class Shelf<L extends Line.Asked> {
    private final ReadBack<L> lines;
    private final ReentrantLock lock = new ReentrantLock();
    private final Index index = new Index();

    Shelf(Disk disk, Class<L> type) {
        this.lines = new ReadBack<>(disk, type);
    }

    void add(L line, long offset) {
        lock.lock();
        try {
            index.add(line.key(), line.where(), offset);
        } finally {
            lock.unlock();
        }
    }

    Optional<L> find(Key key, String where, long before) {
        var places = places(key, where);
        var first = read(places.first(), key, before);
        return first.filter(line -> line.where().equals(where))
                .or(() -> read(places.same(), key, before)
                        .filter(line -> line.where().equals(where)))
                .or(() -> first);
    }

    private record Places(long first, long same) {}

    private Places places(Key key, String where) {
        lock.lock();
        try {
            return new Places(index.find(key), index.find(key, where));
        } finally {
            lock.unlock();
        }
    }

    /** Keys may share a print, so only the line itself can tell. */
    private Optional<L> read(long offset, Key key, long before) {
        return offset == 0 || offset >= before
                ? Optional.empty()
                : Optional.of(lines.at(offset)).filter(line -> line.key().equals(key));
    }
}
