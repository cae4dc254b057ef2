package dev.fanfold.cli.screen;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large a terminal is, in cells.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record Size(int columns, int rows) {
    /** What is assumed where nobody knows. */
    public static final Size USUAL = new Size(80, 24);

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*([1-9]\\d{0,3})\\s+([1-9]\\d{0,3})\\s*");

    public Size {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a terminal has at least one cell, not " + columns + " by " + rows);
        }
    }

    /** Read from rows and columns in that order, as {@code stty size} prints them; empty where these are none. */
    public static Optional<Size> read(String rowsAndColumns) {
        var found = TWO_NUMBERS.matcher(rowsAndColumns);
        return found.matches()
                ? Optional.of(new Size(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))))
                : Optional.empty();
    }
}
