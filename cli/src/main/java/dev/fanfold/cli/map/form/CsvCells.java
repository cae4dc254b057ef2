package dev.fanfold.cli.map.form;

import java.util.ArrayList;
import java.util.List;

/** The cells of one CSV row, as RFC 4180 has them. */
final class CsvCells {
    private CsvCells() {}

    /** The cells of a row; a line break at its end belongs to none. */
    static List<String> of(String row) {
        var cells = new ArrayList<String>();
        var quotes = new Quotes();
        var body = body(row);
        int from = 0;
        for (int i = 0; i < body.length(); i++) {
            quotes.take(body.charAt(i));
            if (body.charAt(i) == ',' && !quotes.open()) {
                cells.add(plain(body.substring(from, i)));
                from = i + 1;
            }
        }
        cells.add(plain(body.substring(from)));
        return cells;
    }

    /** A cell with quotation marks only where it must have them. */
    static String quoted(String cell) {
        var must = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !cell.strip().equals(cell);
        return must ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** Whether a row has so many cells, each well formed. */
    static boolean whole(String row, int columns) {
        var quotes = new Quotes();
        boolean sound = true;
        for (int i = 0; i < row.length(); i++) {
            sound &= !quotes.ended() || row.charAt(i) == ',' || row.charAt(i) == '"';
            quotes.take(row.charAt(i));
        }
        return sound && !quotes.open() && of(row).size() == columns;
    }

    /** The row without the line break at its end. */
    static String body(String row) {
        int end = row.length();
        while (end > 0 && (row.charAt(end - 1) == '\n' || row.charAt(end - 1) == '\r')) {
            end--;
        }
        return row.substring(0, end);
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
