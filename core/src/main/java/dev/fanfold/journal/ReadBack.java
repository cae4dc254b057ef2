package dev.fanfold.journal;

import java.io.IOException;

/** Lines of one type, read back from where they are known to stand. Threads: any. */
record ReadBack<L extends Line>(Disk disk, Class<L> type) {
    /** As much as most lines take. */
    private static final int ROOM = 1 << 12;

    /**
     * The line at an offset.
     *
     * @throws JournalException when the disk cannot be read, or no longer says what it said
     */
    L at(long offset) {
        try {
            return new Cutter(disk, offset, disk.size(), ROOM)
                    .next()
                    .flatMap(Cutter.Cut::json)
                    .map(LineReader::read)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .orElseThrow(() -> Failures.changed(disk, offset));
        } catch (IOException unreadable) {
            throw Failures.unreadable(disk, unreadable);
        }
    }
}
