package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.map.failed.FailedEnd;
import dev.fanfold.cli.map.failed.FailedEnd.How;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.RowReader;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.cli.map.row.RowMessages;
import dev.fanfold.split.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an earlier run came.
 *
 * <p>Law: nobody hears that nothing is missing while there are records that nobody was asked about.
 */
record Reached(Source source, Shape shape, Optional<Path> output, InputStream standardInput) {
    /**
     * Of a run that left an end, or was killed; a run that was through is believed.
     *
     * @return how many records the input had
     * @throws Refusal when it was not through
     */
    long require(Optional<FailedEnd> end) {
        if (end.filter(known -> known.how() == How.THROUGH).isPresent()) {
            return end.get().records();
        }
        var rows = output.map(this::rows).or(() -> end.map(FailedEnd::records));
        rows.ifPresent(this::requireAll);
        if (source.size().isEmpty() || rows.isEmpty()) {
            throw new Refusal(MapRefusals.notThrough(output, rows));
        }
        return rows.get();
    }

    /** Of a run that left its output alone. */
    void require(Path there) {
        if (!Files.isRegularFile(there)) {
            throw new Refusal(RowMessages.noEarlier(there));
        }
        requireAll(rows(there));
    }

    private void requireAll(long rows) {
        if (source.size().isPresent()) {
            after(rows).ifPresent(first -> {
                throw new Refusal(MapRefusals.notAsked(output, rows, first));
            });
        }
    }

    private Optional<Entry> after(long rows) {
        try (var text = source.open(standardInput);
                var entries = shape.entries().split(text)) {
            return entries.skip(rows).findFirst();
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(source.name(), Objects.toString(e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new Refusal(source.name() + ": " + Objects.toString(e.getMessage()));
        }
    }

    /** How many rows are whole: a process that is killed may leave half a row. */
    private long rows(Path file) {
        try (var in = Utf8.reader(Files.newInputStream(file))) {
            var reader = new RowReader(in, shape.form());
            long rows = shape.form() == Form.CSV ? -1 : 0;
            for (var row = reader.next(); row.filter(Reached::whole).isPresent(); row = reader.next()) {
                rows++;
            }
            return Math.max(0, rows);
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(file.toString(), Objects.toString(e.getMessage())));
        }
    }

    private static boolean whole(String row) {
        return row.endsWith("\n") || row.endsWith("\r");
    }
}
