package dev.fanfold.cli.map;

import dev.fanfold.cli.map.failed.FailedHead;
import dev.fanfold.cli.map.failed.FailedRecord;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.map.row.Output;
import dev.fanfold.cli.map.row.Patched;
import dev.fanfold.cli.map.row.Reprinted;
import dev.fanfold.cli.map.row.Still;
import dev.fanfold.cli.map.row.Target;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The records that failed before, as they are asked about once more.
 *
 * @param records how many records the input had
 * @param mended the input, where those that nobody could be asked about can be found in it again
 */
record Again(Places places, Shape shape, long records, Optional<Mended> mended) {
    /** The file of them; whoever opens it closes it. */
    BufferedReader text() throws IOException {
        return Utf8.reader(Files.newInputStream(places.failures()));
    }

    /** How such a file is read. */
    Splitter<Reader, Entry> entries() {
        return input -> {
            var failed = new BufferedReader(input).lines().skip(1).flatMap(line -> FailedRecord.of(line).stream());
            return mended.map(now -> now.entries(failed)).orElseGet(() -> failed.map(record -> record.entry(shape)));
        };
    }

    Counted counted() throws IOException {
        var counted = new Counted(0, 0);
        try (var text = text();
                var all = entries().split(text)) {
            for (var each = all.iterator(); each.hasNext(); ) {
                counted = counted.with(each.next());
            }
        }
        return counted;
    }

    Target target(FailedHead head, OutputStream standardOutput) throws IOException {
        var still = new Still(places.failures(), head, records);
        return places.output().isPresent()
                ? Patched.of(places.output().get(), shape, still)
                : Reprinted.begun(shape.rows(), new Output(standardOutput, () -> {}), still);
    }

    /** How many there are, and how many of them can be asked about. */
    record Counted(long all, long askable) {
        private Counted with(Entry entry) {
            return new Counted(all + 1, askable + (entry instanceof Entry.Good ? 1 : 0));
        }
    }
}
