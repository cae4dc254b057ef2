package dev.fanfold.cli.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small terminal: what is written to it stands on its lines, those that scrolled away included.
 *
 * <p>It knows the few sequences that are used, and fails on every other. A line end begins the next line at its start, as
 * the driver of a terminal makes of it.
 */
public final class Emulator {
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[(\\??)(\\d*)([A-Za-z])");
    private static final int AFTER_WIDE = -1;

    /** What a terminal does with lines that are wider than it has become. */
    public enum Narrowed {
        WRAPS_AGAIN,
        CUTS
    }

    private final Narrowed narrowed;
    private final List<Line> lines = new ArrayList<>();
    private int columns;
    private int rows;
    private int top;
    private int row;
    private int column;
    private boolean wraps = true;
    private boolean shown = true;
    private int cut;

    private static final class Line {
        private int[] cells;
        private boolean goesOn;

        Line(int[] cells) {
            this.cells = cells;
        }
    }

    public Emulator(int columns, int rows, Narrowed narrowed) {
        this.columns = columns;
        this.rows = rows;
        this.narrowed = narrowed;
        lines.add(blank());
    }

    public Emulator write(String text) {
        var escape = ESCAPE.matcher(text);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == '\u001b') {
                if (!escape.region(i, text.length()).lookingAt()) {
                    throw new IllegalStateException(
                            "unknown: " + text.substring(i).replace("\u001b", "ESC"));
                }
                sequence(escape.group(1) + escape.group(3), escape.group(2));
                i = escape.end();
            } else {
                print(point);
                i += Character.charCount(point);
            }
        }
        return this;
    }

    private void sequence(String what, String number) {
        switch (what) {
            case "A" -> row = Math.max(top, row - (number.isEmpty() ? 1 : Integer.parseInt(number)));
            case "J" -> {
                erase(row, Math.min(column, columns));
                for (int below = row + 1; below < lines.size(); below++) {
                    erase(below, 0);
                }
            }
            case "K" -> erase(row, Math.min(column, columns));
            case "m" -> {}
            case "?h", "?l" -> mode(Integer.parseInt(number), what.equals("?h"));
            default -> throw new IllegalStateException("unknown: " + what);
        }
    }

    private void mode(int mode, boolean on) {
        switch (mode) {
            case 7 -> wraps = on;
            case 25 -> shown = on;
            case 2026 -> {}
            default -> throw new IllegalStateException("unknown mode " + mode);
        }
    }

    private void erase(int line, int from) {
        Arrays.fill(lines.get(line).cells, from, columns, ' ');
        lines.get(line).goesOn = false;
    }

    private void print(int point) {
        switch (point) {
            case '\r' -> column = 0;
            case '\n' -> {
                column = 0;
                down();
            }
            default -> put(point, Cells.of(Character.toString(point)));
        }
    }

    private void put(int point, int width) {
        if (width == 0) {
            return;
        }
        if (column + width > columns) {
            if (!wraps) {
                cut++;
                return;
            }
            lines.get(row).goesOn = true;
            column = 0;
            down();
        }
        lines.get(row).cells[column] = point;
        if (width == 2) {
            lines.get(row).cells[column + 1] = AFTER_WIDE;
        }
        column += width;
    }

    private void down() {
        row++;
        if (row == lines.size()) {
            lines.add(blank());
        }
        top = Math.max(top, row - rows + 1);
    }

    private Line blank() {
        return blank(columns);
    }

    private static Line blank(int columns) {
        var cells = new int[columns];
        Arrays.fill(cells, ' ');
        return new Line(cells);
    }

    public void resize(int newColumns, int newRows) {
        if (narrowed == Narrowed.WRAPS_AGAIN) {
            wrapAgain(newColumns);
        } else {
            lines.forEach(line -> {
                var old = line.cells;
                line.cells = Arrays.copyOf(old, newColumns);
                if (newColumns > old.length) {
                    Arrays.fill(line.cells, old.length, newColumns, ' ');
                }
            });
        }
        columns = newColumns;
        rows = newRows;
        column = Math.min(column, columns - 1);
        top = Math.min(row, Math.max(0, lines.size() - rows));
        while (lines.size() > top + rows) {
            lines.removeLast();
        }
    }

    private void wrapAgain(int newColumns) {
        var all = new ArrayList<Line>();
        int cursor = 0;
        int offset = 0;
        for (int i = 0; i < lines.size(); ) {
            int first = i;
            var cells = new ArrayList<Integer>();
            boolean goesOn;
            do {
                if (i == row) {
                    offset = cells.size() + column;
                }
                Arrays.stream(lines.get(i).cells).forEach(cells::add);
                goesOn = lines.get(i).goesOn;
                i++;
            } while (goesOn && i < lines.size());
            int length = cells.size();
            while (length > 0 && cells.get(length - 1) == ' ') {
                length--;
            }
            int begin = all.size();
            for (int at = 0; at < Math.max(1, length); at += newColumns) {
                var line = blank(newColumns);
                for (int c = 0; c < newColumns && at + c < length; c++) {
                    line.cells[c] = cells.get(at + c);
                }
                line.goesOn = at + newColumns < length;
                all.add(line);
            }
            if (first <= row && row < i) {
                cursor = Math.min(all.size() - 1, begin + offset / newColumns);
                column = offset % newColumns;
            }
        }
        lines.clear();
        lines.addAll(all);
        row = cursor;
    }

    /** The lines as they stand there, with those that scrolled away, and without blanks at the ends. */
    public String lines() {
        return lines.stream()
                        .map(Emulator::drawn)
                        .collect(Collectors.joining("\n"))
                        .stripTrailing() + "\n";
    }

    private static String drawn(Line line) {
        var drawn = new StringBuilder();
        Arrays.stream(line.cells).filter(cell -> cell != AFTER_WIDE).forEach(drawn::appendCodePoint);
        return drawn.toString().stripTrailing();
    }

    /** All that stands there, with the lines that scrolled away, and without blanks at the ends. */
    public String text() {
        var text = new StringBuilder();
        for (var line : lines) {
            var own = new StringBuilder();
            Arrays.stream(line.cells).filter(cell -> cell != AFTER_WIDE).forEach(own::appendCodePoint);
            text.append(line.goesOn ? own : own.toString().stripTrailing() + "\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    public boolean cursorShown() {
        return shown;
    }

    public boolean wraps() {
        return wraps;
    }

    /** Signs that a line had no room for. */
    public int cut() {
        return cut;
    }

    /** How many lines down the cursor stands, and how far to the right. */
    public List<Integer> cursor() {
        return List.of(row - top, column);
    }
}
