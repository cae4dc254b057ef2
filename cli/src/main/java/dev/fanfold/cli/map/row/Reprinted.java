package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.failed.FailedRecord;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.map.form.RowText;
import dev.fanfold.split.Entry;
import java.io.IOException;

/** The rows of records that failed before, alone. */
public final class Reprinted implements Target {
    private final RowText text;
    private final Output out;
    private final Still still;

    private Reprinted(RowText text, Output out, Still still) {
        this.text = text;
        this.out = out;
        this.still = still;
    }

    public static Reprinted begun(RowText text, Output out, Still still) throws IOException {
        out.write(text.head());
        return new Reprinted(text, out, still);
    }

    @Override
    public void put(Entry entry, Outcome outcome) throws IOException {
        var record = still.taken();
        out.write(text.row(entry, outcome));
        if (outcome instanceof Outcome.Missing(var why)) {
            still.fails(FailedRecord.of(record.row(), entry, text.name(entry), why));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(FailedEnd.How how) throws IOException {
        flush();
        still.end();
    }

    @Override
    public void close() throws IOException {
        still.close();
    }
}
