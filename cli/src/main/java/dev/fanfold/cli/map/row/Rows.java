package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.failed.FailedFile;
import dev.fanfold.cli.map.failed.FailedRecord;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.map.form.RowText;
import dev.fanfold.split.Entry;
import java.io.IOException;

/**
 * Rows as they come, and the records without an answer beside them.
 *
 * <p>Law: whenever the process ends, no row says that an answer is missing whose record is not among the failed ones.
 */
public final class Rows implements Target {
    private final RowText text;
    private final Output out;
    private final FailedFile failed;
    private long row;

    private Rows(RowText text, Output out, FailedFile failed) {
        this.text = text;
        this.out = out;
        this.failed = failed;
    }

    /** Writes what stands above the rows. */
    public static Rows begun(RowText text, Output out, FailedFile failed) throws IOException {
        out.write(text.head());
        return new Rows(text, out, failed);
    }

    @Override
    public void put(Entry entry, Outcome outcome) throws IOException {
        row++;
        if (outcome instanceof Outcome.Missing(var why)) {
            failed.add(FailedRecord.of(row, entry, text.name(entry), why));
            failed.flush();
        }
        out.write(text.row(entry, outcome));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(FailedEnd.How how) throws IOException {
        flush();
        failed.end(new FailedEnd(how, row));
    }

    @Override
    public void close() throws IOException {
        try (failed) {
            out.close();
        }
    }
}
