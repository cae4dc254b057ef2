package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One reading of a CSV file whose first row names the columns.
 *
 * <p>A row that goes wrong (text after a closing quotation mark, a quoted field without an end, too long) costs its
 * first line only: reading goes on at the line below. So a stray quotation mark cannot swallow the rest of the file.
 *
 * <p>What such a row went through as the inside of a field is not read again for each row that opens there: within a
 * field the next row would find itself where the first was, and come to the same end.
 */
final class CsvRows implements Rows {

    /** A limit on rereading as much as on memory: a row given up is read again from its second line on. */
    private static final int MOST_LINES = 10_000;

    /** Rows that open before this line and do not end where they open end as one above them did: badly. */
    private record Doom(long line, String why) {}

    /** The columns that count, found in the header. */
    private record Header(int columns, int id, int text) {}

    /** A row as read: its fields, or none and why. */
    private record Row(List<Lines.Line> lines, List<String> fields, String why) {

        long number() {
            return lines.getFirst().number();
        }

        String raw() {
            String all = lines.stream().map(line -> line.text() + line.ending()).collect(Collectors.joining());
            return all.substring(0, all.length() - lines.getLast().ending().length());
        }

        Entry.Bad bad(String reason) {
            return new Entry.Bad(number(), reason, raw());
        }
    }

    private final Lines lines;
    private final String id;
    private final String text;
    private Optional<Header> header = Optional.empty();
    private Doom doom = new Doom(0, "");

    CsvRows(Lines lines, String id, String text) {
        this.lines = lines;
        this.id = id;
        this.text = text;
    }

    @Override
    public Optional<Entry> next() {
        if (header.isEmpty()) {
            header = row().map(this::header);
        }
        return header.flatMap(columns -> row().map(row -> entry(row, columns)));
    }

    private Header header(Row row) {
        if (!row.why.isEmpty()) {
            throw new IllegalArgumentException("line " + row.number() + ": the CSV header is broken: " + row.why);
        }
        return new Header(row.fields.size(), column(row, id), column(row, text));
    }

    private static int column(Row row, String name) {
        int first = row.fields.indexOf(name);
        if (first < 0) {
            throw new IllegalArgumentException("line " + row.number() + ": the CSV header has no column \"" + name
                    + "\", it has: " + Rows.shown(String.join(", ", row.fields)));
        }
        if (first != row.fields.lastIndexOf(name)) {
            throw new IllegalArgumentException(
                    "line " + row.number() + ": the CSV header has the column \"" + name + "\" twice; rename one");
        }
        return first;
    }

    private static Entry entry(Row row, Header header) {
        if (!row.why.isEmpty()) {
            return row.bad(row.why);
        }
        if (row.fields.size() != header.columns) {
            return row.bad("it has " + row.fields.size() + " fields, and the header has " + header.columns
                    + " (a field with a comma needs quotation marks)");
        }
        return new Entry.Good(row.fields.get(header.id), row.fields.get(header.text), row.number(), row.raw());
    }

    private Optional<Row> row() {
        Optional<Lines.Line> first = lines.next();
        while (first.isPresent() && first.get().text().isBlank() && !first.get().tooLong()) {
            first = lines.next();
        }
        return first.map(this::rowFrom);
    }

    private Row rowFrom(Lines.Line first) {
        var row = new CsvRow();
        List<Lines.Line> taken = new ArrayList<>();
        Optional<Lines.Line> line = Optional.of(first);
        long length = 0;
        do {
            taken.add(line.get());
            length += line.get().text().length();
            if (line.get().tooLong() || length > lines.longest()) {
                return givenUp(taken, Rows.tooLong(lines.longest()));
            }
            row.read(line.get());
            if (row.isOpen() && taken.size() == 1 && first.number() < doom.line) {
                return givenUp(taken, doom.why);
            }
            line = row.isOpen() && taken.size() < MOST_LINES ? lines.next() : Optional.empty();
        } while (line.isPresent());
        if (row.isOpen()) {
            return givenUp(
                    taken,
                    taken.size() < MOST_LINES
                            ? "a quotation mark opens a field that does not end, here or in the lines below"
                            : String.format(
                                    Locale.ROOT,
                                    "a quotation mark opens a field that does not end within %,d lines",
                                    MOST_LINES));
        }
        return row.isBroken()
                ? givenUp(taken, "text follows a closing quotation mark; write \"\" for a mark inside a field")
                : new Row(taken, row.fields(), "");
    }

    private Row givenUp(List<Lines.Line> taken, String why) {
        lines.putBack(taken.subList(1, taken.size()));
        doom = taken.size() == 1 ? doom : new Doom(taken.getLast().number(), why);
        Lines.Line first = taken.getFirst();
        String kept = first.tooLong() ? Rows.start(first.text()) : first.text();
        return new Row(List.of(new Lines.Line(first.number(), kept, "", false)), List.of(), why);
    }
}
