package dev.fanfold.cli.journal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What {@code fanfold journal} is to do. */
public sealed interface Order {
    /** Tells of all runs that were not finished. */
    record Everything() implements Order {}

    /** Tells what is in one journal. */
    record Show(Path file) implements Order {}

    /** Looks whether one is whole. */
    record Verify(Path file) implements Order {}

    /** Writes one in another form. */
    record Export(Path file, Path to, Existing existing) implements Order {}

    /** What is done where there is a file of that name. */
    enum Existing {
        KEPT,
        REPLACED
    }

    /**
     * Removes those of the runs that were not finished.
     *
     * @param olderThan only those that nobody has written to for so long
     */
    record Purge(Optional<Duration> olderThan, Asking asking) implements Order {}

    /** Whether somebody is asked before. */
    enum Asking {
        FIRST,
        NOBODY
    }
}
