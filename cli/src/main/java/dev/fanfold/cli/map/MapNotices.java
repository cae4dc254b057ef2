package dev.fanfold.cli.map;

import dev.fanfold.cli.map.ask.MapMessages;
import java.nio.file.Path;
import java.util.Locale;

/** What is said before anything is asked. */
final class MapNotices {
    private MapNotices() {}

    static String nothingFailed(Path path) {
        return "Nothing to ask again: " + path + " is not there.";
    }

    /** Rows that were printed may be in any file. */
    static String noneKnown(Path path) {
        return "No failed records are known: " + path + " is not there. Whether there is a row for each record was not"
                + " looked at: for that, name the input and, with -o, the file of the rows.";
    }

    static String allMalformed(long records, Path path, String input) {
        return "Nothing can be asked again: " + path + " holds " + MapMessages.records(records)
                + " that nobody can be asked about; mend " + (records == 1 ? "it" : "them") + " in " + input
                + (records == 1 ? ", in its line" : ", each in its line") + ", and run this again.";
    }

    static String otherInput(String input) {
        return input + " has other columns or another number of records than in the first run, so the records that"
                + " nobody could be asked about are left alone.";
    }

    static String smallerBatch(int wanted, int batch) {
        return String.format(
                Locale.ROOT,
                "%,d records go into one prompt, not %,d: an answer of 4,096 tokens may have no room for more.",
                batch,
                wanted);
    }

    static String otherColumns() {
        return "Not in the plan: the columns of the file. Its rows are id, answer and missing, and a cell that a"
                + " spreadsheet would take for a formula stands as it is.";
    }
}
