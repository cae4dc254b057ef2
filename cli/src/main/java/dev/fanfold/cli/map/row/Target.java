package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.split.Entry;
import java.io.IOException;

/** Where rows go, in the order of the records. */
public interface Target extends AutoCloseable {
    /** Takes the row of the next record. */
    void put(Entry entry, Outcome outcome) throws IOException;

    /** Lets others see what was put so far. */
    void flush() throws IOException;

    /**
     * After the last row. What was put before is kept, whether this is called or not.
     *
     * @param how whether it is that of the last record
     */
    void end(FailedEnd.How how) throws IOException;

    @Override
    void close() throws IOException;
}
