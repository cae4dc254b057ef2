package dev.fanfold.journal;

/**
 * Bad bytes between two line ends, or several of them in a row.
 *
 * @param trace what speaks against a crash as its cause
 */
record Stretch(long offset, long length, Trace trace) {
    /** What a stretch was cut from. */
    enum Trace {
        /** Nothing in it is whole. */
        RUBBLE,
        /** A line in it has its right checksum, so it was written like this. */
        NONSENSE
    }

    /** This one and the one that follows it. */
    Stretch joined(Stretch next) {
        return new Stretch(offset, length + next.length, trace == Trace.NONSENSE ? trace : next.trace);
    }

    /** What it is where nothing follows. */
    Found.Damage atTheEnd() {
        return trace == Trace.RUBBLE ? new Found.TornTail(offset, length) : corrupt();
    }

    Found.Damage corrupt() {
        return new Found.Corrupt(offset, length);
    }
}
