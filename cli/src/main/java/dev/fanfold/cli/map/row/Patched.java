package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.failed.FailedRecord;
import dev.fanfold.cli.map.failed.Successor;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.map.form.RowReader;
import dev.fanfold.cli.map.form.RowText;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.split.Entry;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * An earlier output in which the rows of some records are written anew, each at its place; every other row stays as it is,
 * byte for byte.
 *
 * <p>Law: the earlier output is there whole until the new one is, and takes its place in one step. Memory: one row.
 */
public final class Patched implements Target {
    private final Path file;
    private final Path beside;
    private final RowReader before;
    private final Closeable reading;
    private final OutputStream out;
    private final RowText text;
    private final Still still;
    private long row;

    private Patched(Path file, Path beside, RowText text, Form form, Still still) throws IOException {
        this.file = file;
        this.beside = beside;
        this.text = text;
        this.still = still;
        var in = Utf8.reader(Files.newInputStream(file));
        this.reading = in;
        this.before = new RowReader(in, form);
        this.out = new BufferedOutputStream(Successor.of(file, beside));
    }

    public static Patched of(Path output, Shape shape, Still still) throws IOException {
        var file = output.toRealPath();
        var patched = new Patched(file, besides(file), shape.rows(), shape.form(), still);
        if (shape.form() == Form.CSV) {
            patched.copied();
        }
        return patched;
    }

    static Path besides(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".new");
    }

    @Override
    public void put(Entry entry, Outcome outcome) throws IOException {
        var record = still.taken();
        while (row < record.row() - 1) {
            copied();
            row++;
        }
        var replaced = before.next();
        row++;
        if (outcome instanceof Outcome.Missing(var why)) {
            var same = replaced.filter(there -> entry.raw().equals(record.raw()));
            out.write(Utf8.bytes(same.orElseGet(() -> text.row(entry, outcome))));
            still.fails(FailedRecord.of(record.row(), entry, text.name(entry), why));
        } else {
            out.write(Utf8.bytes(text.row(entry, outcome)));
        }
    }

    private boolean copied() throws IOException {
        Optional<String> next = before.next();
        if (next.isPresent()) {
            out.write(Utf8.bytes(next.get()));
        }
        return next.isPresent();
    }

    @Override
    public void flush() {
        // Nobody sees it before it is whole.
    }

    /** Whatever was not asked about any more stays as it is. */
    @Override
    public void end(FailedEnd.How how) throws IOException {
        while (copied()) {
            row++;
        }
        out.close();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        still.end();
    }

    @Override
    public void close() throws IOException {
        try (out;
                still) {
            reading.close();
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
