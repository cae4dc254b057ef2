package dev.fanfold.report.story;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param caption what it shows
 * @param columns the heads
 * @param rows as many cells as heads in each
 * @param more rows that were left out
 */
public record Grid(String caption, List<String> columns, List<Row> rows, long more) {
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table that leaves nothing out. */
    public Grid(String caption, List<String> columns, List<Row> rows) {
        this(caption, columns, rows, 0);
    }

    /** How a row is to be taken; it is said in words too. */
    public enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    /** One row. */
    public record Row(Tone tone, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Tone tone, String... cells) {
            return new Row(tone, Stream.of(cells).map(Cell::of).toList());
        }
    }

    /**
     * One cell.
     *
     * @param share drawn as a bar, from 0 to 1; empty for no bar
     */
    public record Cell(String text, OptionalDouble share) {
        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        public static Cell bar(String text, double share) {
            return new Cell(text, OptionalDouble.of(Math.clamp(share, 0, 1)));
        }
    }

    /** The table without columns in which nothing stands. */
    public Grid withoutEmpty() {
        var kept = IntStream.range(0, columns.size())
                .filter(i ->
                        rows.stream().anyMatch(row -> !row.cells().get(i).text().isEmpty()))
                .toArray();
        return new Grid(
                caption,
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.tone(),
                                IntStream.of(kept).mapToObj(row.cells()::get).toList()))
                        .toList(),
                more);
    }

    /** The rows of the table, no more than so many. */
    public Grid atMost(int most) {
        return rows.size() <= most
                ? this
                : new Grid(caption, columns, rows.subList(0, most), more + rows.size() - most);
    }
}
