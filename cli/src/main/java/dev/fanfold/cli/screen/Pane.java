package dev.fanfold.cli.screen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is written to a terminal to draw a block of lines, to say something above it, and to take it away.
 *
 * <p>Between two frames the cursor stands, hidden, at the block's first cell. So a frame needs no knowledge of the one
 * before, whatever the terminal made of it when it was resized. While a block is drawn nothing wraps: what does not fit any
 * more is cut by the terminal.
 */
public final class Pane {
    private static final String BEGIN = "\u001b[?2026h\u001b[?25l";
    private static final String END = "\u001b[?2026l";
    private static final String WRAPS = "\u001b[?7h";
    private static final String CUTS = "\u001b[?7l";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private Pane() {}

    /** Draws the block over the one before. */
    public static String frame(List<Row> rows, Look.Ink ink) {
        return BEGIN + "\r" + block(rows, ink) + END;
    }

    /**
     * Says something where the block is, and draws the block below.
     *
     * @param lines with the end of the last line
     */
    public static String above(String lines, List<Row> rows, Look.Ink ink) {
        return BEGIN + "\r" + CLEAR_BELOW + lines + block(rows, ink) + END;
    }

    /** Takes the block away, and shows the cursor in its place. */
    public static String gone() {
        return "\r" + CLEAR_BELOW + WRAPS + "\u001b[?25h";
    }

    private static String block(List<Row> rows, Look.Ink ink) {
        var lines = rows.stream().map(row -> dyed(row, ink) + CLEAR_LINE).collect(Collectors.joining("\r\n"));
        var up = rows.size() > 1 ? "\u001b[" + (rows.size() - 1) + "A" : "";
        return CUTS + lines + CLEAR_BELOW + up + "\r" + WRAPS;
    }

    private static String dyed(Row row, Look.Ink ink) {
        return ink == Look.Ink.COLOURS ? row.tone().dye(row.text()) : row.text();
    }
}
