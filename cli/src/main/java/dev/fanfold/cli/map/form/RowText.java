package dev.fanfold.cli.map.form;

import dev.fanfold.split.Entry;

/**
 * Writes rows: exactly one for each record, with the line break that ends it.
 *
 * <p>Model text is data: whatever an answer holds, it stays in its own field of its own row.
 */
public sealed interface RowText permits JsonRows, CsvRows {
    /** What stands above all rows; may be empty. */
    String head();

    String row(Entry entry, Outcome outcome);

    /** Whether a row is that of this record, and says that its answer is missing. */
    boolean missing(String row, Entry entry);

    /** How records are read, and how rows look. */
    Shape shape();

    /** The name of a record: its id, or its line where it has none. */
    default String name(Entry entry) {
        return switch (entry) {
            case Entry.Good good -> good.id();
            case Entry.Bad bad -> new OwnId(shape()).of(bad.raw()).orElse("line " + bad.line());
        };
    }
}
