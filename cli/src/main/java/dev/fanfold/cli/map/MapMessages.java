package dev.fanfold.cli.map;

import dev.fanfold.cli.map.Tally.Standing;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Spent;
import dev.fanfold.result.Timing;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about a map. */
final class MapMessages {
    private static final String NOTHING_SENT = ", and nothing was sent";
    private static final double HUNDRED = 100;

    private MapMessages() {}

    static String noTask() {
        return "say what to ask about each record, as in fanfold map \"Tag the sentiment\" messages.jsonl";
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

    static String notText() {
        return "it is not UTF-8 text";
    }

    static String fieldTaken(String name) {
        return "it has a field \"" + name + "\" already; --as gives the answer another name";
    }

    static String taken(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": give the answer another name with --as";
    }

    static String reserved(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": the rows need one of that name, so rename it first";
    }

    static String hopeless(String name, String first) {
        return "no record of " + name + " can be used" + NOTHING_SENT + ": " + Plain.field(first)
                + "; see --format, --id and --text";
    }

    static String outputThere(Path path) {
        return path + " is there already" + NOTHING_SENT + ": --force writes over it, --retry-failed asks again about"
                + " what is missing in it";
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

    static String noEarlier(Path output) {
        return output + " is not there" + NOTHING_SENT
                + ": -o names the output of the first run; without -o the new rows are printed";
    }

    static String otherOutput(Path output, long row) {
        return output + " is not the output that these records are missing from" + NOTHING_SENT + ": "
                + (row == 0 ? "its columns are others" : "row " + number(row) + " is not there or not missing");
    }

    static String nothingFailed(Path path) {
        return "Nothing to ask again: " + path + " is not there.";
    }

    static String allMalformed(long records, Path path) {
        return "Nothing can be asked again: the " + records(records) + " in " + path
                + " cannot be read as they stand; mend them in the input and run on that.";
    }

    static String usualModel(String model) {
        return "No model is named, so " + model + " answers; --model names another.";
    }

    static String cappedPipe(Money cap) {
        return "How much comes in is not known beforehand, so at most " + cap
                + " is spent; --budget sets another limit.";
    }

    static String unpricedPipe() {
        return "How much comes in is not known beforehand, nor the model's price: --token-budget sets a limit.";
    }

    static String estimate(Estimate estimate, Sample sample) {
        return sample.whole()
                ? SpendingText.estimate(estimate)
                : "Estimate, from the first " + records(sample.entries().size()) + ": about " + estimate;
    }

    static String gap(Entry entry, String why) {
        var name = entry instanceof Entry.Good ? RowText.name(entry) + ": " : "";
        return "Missing: " + Plain.field(name + why);
    }

    static String moreGaps() {
        return "Missing: more; the file of failed records lists them all";
    }

    /** How far it has come. */
    static String progress(Standing standing, double share, Duration took, Spent spent) {
        var seconds = Math.max(took.toNanos() / 1e9, 1e-3);
        var text = new StringBuilder(records(standing.all()));
        if (share > 0) {
            text.append(String.format(Locale.ROOT, " (%.0f %%)", Math.floor(share * HUNDRED)));
        }
        text.append(String.format(Locale.ROOT, ", %,.1f a second", standing.all() / seconds));
        if (share > 0) {
            text.append(", about ").append(time((long) (seconds * (1 - share) / share))).append(" left");
        }
        return text.append(", ").append(spent).append(" so far").append(failed(standing)).toString();
    }

    private static String failed(Standing standing) {
        return standing.failed() == 0 ? "" : ", " + number(standing.failed()) + " failed";
    }

    private static String time(long seconds) {
        return seconds < 120
                ? seconds + " s"
                : seconds < 7_200 ? Math.ceilDiv(seconds, 60) + " min" : Math.ceilDiv(seconds, 3_600) + " h";
    }

    static String summary(Standing standing, Duration took, long calls, long again, Spent spent) {
        var bill = spent.money().equals(Money.ZERO) && spent.unpriced() == 0 ? "" : " · " + spent;
        return number(standing.answered()) + " of " + number(standing.all()) + " answered in " + Timing.seconds(took)
                + " · " + number(calls) + (calls == 1 ? " call" : " calls")
                + (again == 0 ? "" : " + " + number(again) + " again") + bill;
    }

    static String failures(long failed, Path path) {
        return " · " + number(failed) + " failed: " + path + " (run again with --retry-failed)";
    }

    static String labels(Map<String, Long> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + " " + number(label.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static String noRecords() {
        return "There are no records, so nothing was asked.";
    }

    static String stopped(Standing standing) {
        return "fanfold: stopped; " + (standing.all() == 1 ? "1 row was" : number(standing.all()) + " rows were")
                + " written, " + number(standing.answered()) + " of them with an answer.";
    }

    static String broken(String why) {
        return "fanfold: it could not go on: " + Plain.field(why);
    }

    static String lost(String why) {
        return "fanfold: the rows could not be written: " + Plain.field(why);
    }

    private static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
