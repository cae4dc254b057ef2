package dev.fanfold.cli.map;

import dev.fanfold.cli.map.failed.FailedRecord;
import dev.fanfold.cli.map.failed.FailedRecord.Kind;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.Headed;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.split.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records that nobody could be asked about, as they stand in the input now: whoever mended their lines can ask about them.
 *
 * <p>Law: a record that is mended stands where it stood, in a file of as many records under the same header. Memory: one
 * record. The input is read only when a record was bad.
 */
record Mended(Source source, Shape shape, InputStream standardInput) {
    /** Whether the input still is what it was but for lines that were mended; else nobody can tell what became of one. */
    boolean same(long records) throws IOException {
        try (var text = source.open(standardInput)) {
            var headed = shape.form() == Form.CSV ? Optional.of(Headed.of(text)) : Optional.<Headed>empty();
            if (!headed.map(Headed::head).orElse("").equals(shape.head())) {
                return false;
            }
            try (var all = shape.entries().split(headed.<Reader>map(one -> one).orElse(text))) {
                return all.count() == records;
            }
        }
    }

    /** The failed records once more, in their order, each as it stands now. */
    Stream<Entry> entries(Stream<FailedRecord> failed) {
        var now = new Now();
        return failed.map(now::entry).onClose(now::close);
    }

    /** One reading of the input, beside that of the failed records. */
    private final class Now {
        private Optional<BufferedReader> text = Optional.empty();
        private Iterator<Entry> entries = Stream.<Entry>empty().iterator();
        private long row;

        Entry entry(FailedRecord record) {
            var before = record.entry(shape);
            return record.kind() == Kind.UNANSWERED
                    ? before
                    : at(record.row())
                            .filter(now -> now.line() == record.line())
                            .orElse(before);
        }

        private Optional<Entry> at(long wanted) {
            begin();
            Optional<Entry> found = Optional.empty();
            while (row < wanted && entries.hasNext()) {
                found = Optional.of(entries.next());
                row++;
            }
            return found;
        }

        private void begin() {
            if (text.isEmpty()) {
                text = Optional.of(source.open(standardInput));
                entries = shape.entries().split(text.get()).iterator();
            }
        }

        void close() {
            try {
                if (text.isPresent()) {
                    text.get().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
