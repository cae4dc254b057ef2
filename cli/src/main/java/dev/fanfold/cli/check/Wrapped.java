package dev.fanfold.cli.check;

import dev.fanfold.cli.screen.Cells;
import java.util.ArrayList;
import java.util.List;

/** Text in lines of a bounded width, in cells of a terminal. */
final class Wrapped {
    private static final String FURTHER = "  ";

    private Wrapped() {}

    /** Broken between words; lines after the first are moved in. A word that is wider than a line stands alone. */
    static List<String> lines(String text, int room) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            if (!line.isBlank() && Cells.of(line) + 1 + Cells.of(word) > room) {
                lines.add(line);
                line = FURTHER;
            }
            line = line.isBlank() ? line + word : line + " " + word;
        }
        lines.add(line);
        return lines;
    }
}
