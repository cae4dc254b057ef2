package dev.fanfold.cli.map.form;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How records are read, and how the rows with their answers look.
 *
 * @param id the field or column that names a record
 * @param text the one that is asked about
 * @param answer the one that the answer goes to
 * @param switches those that change how rows look
 * @param author who answers: what nobody judged bears a mark
 * @param head the first row of a CSV file with its line break; empty elsewhere
 */
public record Shape(
        Form form, String id, String text, String answer, Set<Switch> switches, Author author, String head) {
    static final String ID = "id";
    static final String MISSING = "missing";
    static final String REHEARSED = "rehearsed";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Shape {
        switches = Set.copyOf(switches);
    }

    public Shape under(String firstRow) {
        return new Shape(form, id, text, answer, switches, author, firstRow);
    }

    public boolean has(Switch one) {
        return switches.contains(one);
    }

    /** Reads records; one with a byte that is no text is bad, and so is one that has the answer's field already. */
    public Splitter<Reader, Entry> entries() {
        var records = form.records(id, text);
        var kept = has(Switch.KEEP) && form == Form.JSONL ? new Kept(added()) : Kept.ANYTHING;
        return input -> records.split(input).map(Shape::sound).map(kept::checked);
    }

    private static Entry sound(Entry entry) {
        return entry instanceof Entry.Good && !Utf8.sound(entry.raw())
                ? new Entry.Bad(entry.line(), FormMessages.notText(), entry.raw())
                : entry;
    }

    /** The columns of a CSV file. */
    List<String> columns() {
        return CsvCells.of(head.startsWith(BYTE_ORDER_MARK) ? head.substring(1) : head);
    }

    /** The fields or columns that rows have beside those of the record. */
    List<String> added() {
        var added = new ArrayList<>(List.of(answer, MISSING));
        if (author == Author.STAND_IN) {
            added.add(REHEARSED);
        }
        return added;
    }

    /**
     * Looks whether every column or field has a name of its own.
     *
     * @throws Refusal when two columns would have one name; nothing was sent
     */
    public void requireDistinct() {
        var taken =
                new ArrayList<>(form == Form.CSV ? columns() : has(Switch.KEEP) ? List.of(ID, id, text) : List.of(ID));
        for (var name : added()) {
            if (taken.contains(name)) {
                throw new Refusal(name.equals(answer) ? FormMessages.taken(name) : FormMessages.reserved(name));
            }
            taken.add(name);
        }
    }

    public RowText rows() {
        return form == Form.CSV ? new CsvRows(this) : new JsonRows(this);
    }
}
