package dev.fanfold.journal;

import dev.fanfold.journal.Cutter.Cut;
import dev.fanfold.journal.Found.Corrupt;
import dev.fanfold.journal.Found.TornTail;
import dev.fanfold.journal.Found.Written;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads a journal from its beginning, line by line, and holds none of it longer than it takes to hand it on.
 *
 * <p>Law: each line that is whole is found, whatever happened to others; each byte that is in no whole line is reported as
 * damage. Bad bytes with nothing whole behind them are a {@link Found.TornTail}; all others are {@link Found.Corrupt}.
 *
 * <p>It reads as far as the journal reached when the reading began, so one that is being written may be read.
 *
 * <p>Errors: {@link JournalException} when the file is no journal, was written by a later version, or cannot be read.
 * Threads: belongs to one.
 */
public final class Reading implements Iterator<Found> {
    private static final int ROOM = 1 << 16;

    private final Cutter cutter;
    private final Identity identity;
    private final Queue<Found> ready = new ArrayDeque<>();
    private Optional<Corrupt> bad = Optional.empty();
    private boolean over;

    private Reading(Disk disk, long size) {
        this.cutter = new Cutter(disk, 0, size, ROOM);
        this.identity = new Identity(disk, size);
    }

    /** A reading of all that is there by now; an empty disk is a journal of nothing. */
    public static Reading of(Disk disk) {
        try {
            return new Reading(disk, disk.size());
        } catch (IOException unreadable) {
            throw Failures.unreadable(disk, unreadable);
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !over) {
            step();
        }
        return !ready.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the journal ends here");
        }
        return ready.remove();
    }

    private void step() {
        cut().ifPresentOrElse(this::take, this::end);
    }

    private Optional<Cut> cut() {
        try {
            return cutter.next();
        } catch (IOException unreadable) {
            throw Failures.unreadable(identity.disk(), unreadable);
        }
    }

    private void take(Cut cut) {
        cut.json().ifPresentOrElse(json -> take(cut, json), () -> bad(cut));
    }

    /** A line that is whole and makes no sense was written like that: it is never part of a torn tail. */
    private void take(Cut cut, String json) {
        try {
            found(new Written(cut.offset(), cut.length(), LineReader.read(json)));
        } catch (IllegalArgumentException senseless) {
            bad(cut);
            closeBad();
        }
    }

    private void found(Written line) {
        identity.check(line);
        closeBad();
        ready.add(line);
    }

    private void bad(Cut cut) {
        var stretch = bad.map(before -> new Corrupt(before.offset(), before.length() + cut.length()))
                .orElseGet(() -> new Corrupt(cut.offset(), cut.length()));
        identity.check(stretch);
        bad = Optional.of(stretch);
    }

    private void closeBad() {
        bad.ifPresent(ready::add);
        bad = Optional.empty();
    }

    private void end() {
        over = true;
        identity.checkAtTheEnd();
        bad.map(stretch -> new TornTail(stretch.offset(), stretch.length())).ifPresent(ready::add);
    }
}
