package dev.fanfold.bench.durable;

import dev.fanfold.journal.Line;
import java.sql.SQLException;

/** Something that keeps answers for good. Threads: any. */
interface Store extends AutoCloseable {
    /** Returns once the answer would outlive a crash. */
    void keep(Line.Answered answer) throws InterruptedException;

    /** How often it made the disk keep what was written; what a data base forces to fold its log is not in it. */
    long forces();

    /** Lets go of the file, once nobody waits any more. */
    @Override
    void close() throws SQLException;
}
