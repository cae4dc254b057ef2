package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Archive;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.LastRun;
import dev.fanfold.journal.Line;
import java.nio.file.Path;
import java.util.Optional;

/** A journal as all there is: runs come to what they came to, and no model is asked. Threads: any. */
public final class Playback implements Memory {
    private final Archive archive;

    private Playback(Archive archive) {
        this.archive = archive;
    }

    /**
     * Opens a file.
     *
     * @throws dev.fanfold.journal.JournalException when there is none, a run is writing to it, it is no journal, or cannot be
     *     read
     */
    public static Playback open(Path file) {
        return new Playback(Archive.open(file));
    }

    @Override
    public boolean isAll() {
        return true;
    }

    @Override
    public Layer around(Layer asking, Time time) {
        return new ReplayLayer(archive, time);
    }

    @Override
    public Optional<Line.Merged> precedent(String where, Begun run) {
        return archive.precedents().find(where, Long.MAX_VALUE);
    }

    @Override
    public Damages damages() {
        return archive.damages();
    }

    @Override
    public Optional<LastRun> lastRun() {
        return archive.lastRun();
    }

    @Override
    public void close() {
        archive.close();
    }
}
