package dev.fanfold.journal;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;

/**
 * How fans were folded that had been stopped early, found by their places and read back from the disk; of several at one
 * place the last before a given offset.
 *
 * <p>Law: its heap is the same for ten fans and ten million. Nothing is held of one all of whose parts were waited for; of
 * any other 24 to 48 bytes, and as much once more where there was another in its place before, outside of the heap.
 *
 * <p>Threads: any. Errors: {@link JournalException} when the disk cannot be read, or no longer says what it said.
 */
public final class Precedents {
    private final ReadBack<Line.Merged> lines;
    private final ReentrantLock lock = new ReentrantLock();
    private final Index last = new Index();
    private final Index formers = new Index();

    /** Those on this disk: none, until they are added. */
    public Precedents(Disk disk) {
        this.lines = new ReadBack<>(disk, Line.Merged.class);
    }

    /**
     * Takes the next line, in the order of the file; one of a fan that was not stopped ends what was held of its place.
     *
     * @param offset where it stands
     */
    public void add(Line.Merged line, long offset) {
        var place = Prints.of(line.where());
        lock.lock();
        try {
            if (line.why().isPresent() || last.find(place) != 0) {
                remember(place, offset);
            }
        } finally {
            lock.unlock();
        }
    }

    /** That of a place, as far as the file goes up to this offset. */
    public Optional<Line.Merged> find(String where, long before) {
        return LongStream.iterate(last(where), offset -> offset != 0, this::former)
                .filter(offset -> offset < before)
                .mapToObj(lines::at)
                .filter(line -> line.where().equals(where)) // places may share a print
                .findFirst()
                .filter(line -> line.why().isPresent());
    }

    /** A later one hides an earlier one from all but the runs that had begun by then. */
    private void remember(long place, long offset) {
        var former = last.replace(place, offset);
        if (former != 0) {
            formers.add(Prints.of(offset), former);
        }
    }

    private long last(String where) {
        return found(last, Prints.of(where));
    }

    private long former(long offset) {
        return found(formers, Prints.of(offset));
    }

    private long found(Index index, long print) {
        lock.lock();
        try {
            return index.find(print);
        } finally {
            lock.unlock();
        }
    }
}
