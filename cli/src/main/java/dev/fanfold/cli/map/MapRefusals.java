package dev.fanfold.cli.map;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is said of a map that cannot be begun. */
final class MapRefusals {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private MapRefusals() {}

    static String noTask() {
        return "say what to ask about each record, as in fanfold map \"Tag the sentiment\" messages.jsonl";
    }

    static String taskMissing(String file) {
        return file
                + " names a file, and the task is missing: say what to ask about each record, as in fanfold map \"Tag the"
                + " sentiment\" " + file;
    }

    static String taskLast(String file, String task) {
        return "the task goes before the file, as in fanfold map \"" + task + "\" " + file;
    }

    static String noInput() {
        return "there is no input: name a file, or pipe records in";
    }

    static String unknownForm(String name) {
        return "--format is one of jsonl, csv and lines, not \"" + name + "\"";
    }

    static String whichJson(String file) {
        return file + " may hold one JSON document: say --format jsonl if each of its lines is an object";
    }

    static String linesHaveNoFields() {
        return "--id and --text name fields, and plain lines have none: say --format jsonl or --format csv";
    }

    static String unreadable(String name, String why) {
        return name + " cannot be read: " + why;
    }

    static String taken(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": give the answer another name with --as";
    }

    static String reserved(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": the rows need one of that name, so rename it first";
    }

    static String hopeless(String name, Sample sample, String first) {
        var none = sample.whole()
                ? "no record of "
                : "none of the first " + MapMessages.records(sample.entries().size()) + " of ";
        return none + name + " can be used" + NOTHING_SENT + ": " + Plain.field(first);
    }

    static String outputThere(Path path) {
        return path + " is there already" + NOTHING_SENT + ": --force writes over it, --retry-failed asks again about"
                + " what is missing in it";
    }

    static String failuresThere(Path path) {
        return path + " holds records that failed in another run" + NOTHING_SENT
                + ": ask about them with --retry-failed, write over them with --force, or name another file with"
                + " --failures";
    }

    static String outputFolder(Path path) {
        return path + " is a folder: -o wants a file";
    }

    static String unwritable(String option, Path path) {
        return path + " cannot be written" + NOTHING_SENT + ": there is no such folder, or no right to write there;"
                + " choose another place with " + option;
    }

    static String samePlace() {
        return "the input, the output and the failed records want three files; nothing was sent";
    }

    static String notFailed(Path path, long line) {
        return path + ":" + line + ": this is no list of failed records" + NOTHING_SENT
                + "; name another file with --failures";
    }

    static String difference(String field) {
        return switch (field) {
            case "task" -> "the task or --labels";
            case "rehearsed" -> "--rehearse";
            case "head" -> "the columns";
            default -> "--" + field;
        };
    }

    static String otherTask(Path path, List<String> differences) {
        return path + " belongs to another task" + NOTHING_SENT + ": it differs in " + String.join(", ", differences)
                + "; give the same options as in the first run";
    }

    static String missingFrom(Path path, Path output) {
        return path + " holds the records that are missing from " + output + NOTHING_SENT + ": say -o " + output
                + ", so that their new answers take the place of the missing rows";
    }

    /**
     * A run was stopped before it came to a record.
     *
     * @param rows how many records it came to
     */
    static String notAsked(Optional<Path> output, long rows, Entry first) {
        return rowsOf(output, rows) + ": " + MapMessages.named(first)
                + " and those after it were not asked about (the run was stopped, or the input has grown)"
                + wayOut(output);
    }

    /** The same, where nobody can tell which. */
    static String notThrough(Optional<Path> output, Optional<Long> rows) {
        return rows.map(count -> rowsOf(output, count)).orElse("the earlier run was killed")
                + ": there may be more records that were not asked about, as the run was stopped" + wayOut(output);
    }

    private static String rowsOf(Optional<Path> output, long rows) {
        return output.map(path -> path + " has rows of ").orElse("the earlier run printed rows of ")
                + MapMessages.records(rows) + " alone";
    }

    private static String wayOut(Optional<Path> output) {
        return NOTHING_SENT + ": run again with --force instead of --retry-failed"
                + (output.isPresent() ? ", or with -o and another file" : "");
    }

    static String noEarlier(Path output) {
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
