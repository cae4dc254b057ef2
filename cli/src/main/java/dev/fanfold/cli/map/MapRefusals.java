package dev.fanfold.cli.map;

import dev.fanfold.cli.map.ask.MapMessages;
import dev.fanfold.cli.map.ask.Sample;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.util.Optional;

/** What is said of a map that cannot be begun. */
final class MapRefusals {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private MapRefusals() {}

    static String linesHaveNoFields() {
        return "--id and --text name fields, and plain lines have none: say --format jsonl or --format csv";
    }

    static String objectsAsLines() {
        return "standard input looks like JSON Lines: say --format jsonl to ask about the field text of each record (--id and"
                + " --text name other fields), or --format lines to ask about each line as it stands";
    }

    static String hopeless(String name, Sample sample, String first) {
        var none = sample.whole()
                ? "no record of "
                : "none of the first " + MapMessages.records(sample.entries().size()) + " of ";
        return none + name + " can be used" + NOTHING_SENT + ": " + Plain.field(first);
    }

    /**
     * A run was stopped before it came to a record.
     *
     * @param rows how many records it came to
     */
    static String notAsked(Optional<Path> output, long rows, Entry first) {
        return rowsOf(output, rows) + ": " + named(first)
                + " and those after it were not asked about (the run was stopped, or the input has grown)"
                + wayOut(output);
    }

    /** The same, where nobody can tell which. */
    static String notThrough(Optional<Path> output, Optional<Long> rows) {
        return rows.map(count -> rowsOf(output, count)).orElse("the earlier run was killed")
                + ": there may be more records that were not asked about, as the run was stopped" + wayOut(output);
    }

    /** A record as people find it. */
    private static String named(Entry entry) {
        var line = "line " + entry.line();
        return entry instanceof Entry.Good good && !good.id().equals(Long.toString(entry.line()))
                ? Plain.field(good.id()) + " (" + line + ")"
                : line;
    }

    private static String rowsOf(Optional<Path> output, long rows) {
        return output.map(path -> path + " has rows of ").orElse("the earlier run printed rows of ")
                + MapMessages.records(rows) + " alone";
    }

    private static String wayOut(Optional<Path> output) {
        return NOTHING_SENT + ": run again with --resume, or with --force to begin anew, instead of --retry-failed"
                + (output.isPresent() ? ", or with -o and another file" : "");
    }
}
