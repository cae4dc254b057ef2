package dev.fanfold.cli.map.row;

import java.nio.file.Path;

/** What is said of an output that is not the one that rows are missing from. */
public final class RowMessages {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private RowMessages() {}

    public static String noEarlier(Path output) {
        return output + " is not there" + NOTHING_SENT
                + ": -o names the output of the first run; without -o the new rows are printed";
    }

    static String otherOutput(Path output, long row) {
        return output + " is not the output that these records are missing from" + NOTHING_SENT + ": "
                + (row == 0
                        ? "its columns are others"
                        : "row " + row + " is not there, of another record or not missing");
    }
}
