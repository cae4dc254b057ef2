package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.ask.Tally.Standing;
import dev.fanfold.cli.map.form.Advice;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import dev.fanfold.result.Timing;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about a map that is under way, and of what came of it. */
public final class MapMessages {
    private static final double HUNDRED = 100;

    private MapMessages() {}

    static String gap(Entry entry, String why) {
        var name = entry instanceof Entry.Good good ? good.id() + ": " : "";
        return "Missing: " + Plain.field(name + why);
    }

    static String moreGaps() {
        return "Missing: more; the file of failed records lists them all";
    }

    /**
     * How far it has come.
     *
     * @param asked how many of the records were asked for: what a journal answers comes at once
     */
    static String progress(Standing standing, long asked, double share, Duration took, Spent spent) {
        var seconds = Math.max(took.toNanos() / 1e9, 1e-3);
        var text = new StringBuilder(records(standing.all()));
        if (share > 0) {
            text.append(String.format(Locale.ROOT, " (%.0f %%)", Math.floor(share * HUNDRED)));
        }
        text.append(String.format(Locale.ROOT, ", %,.1f a second", asked / seconds));
        if (share > 0 && asked > 0) {
            var left = standing.all() * (1 - share) / share;
            text.append(", about ")
                    .append(time((long) (seconds * left / asked)))
                    .append(" left");
        }
        return text.append(", ")
                .append(spent)
                .append(" so far")
                .append(failed(standing))
                .toString();
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

    static String failures(Standing standing, Path path, WayOn wayOn) {
        return standing.failed() == 0
                ? ""
                : " · " + number(standing.failed()) + " failed: " + path
                        + (wayOn == WayOn.RESUME || standing.failed() == standing.malformed()
                                ? ""
                                : " (run again with --retry-failed)");
    }

    static String labels(Map<String, Long> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + " " + number(label.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static String noRecords() {
        return "There are no records, so nothing was asked.";
    }

    /** @param rest what became of the other records */
    static String stopped(Standing standing, Optional<Path> output, String rest) {
        return "fanfold: stopped; " + (standing.all() == 1 ? "1 row " : number(standing.all()) + " rows ")
                + (standing.all() == 1 ? "is" : "are")
                + output.map(path -> " in " + path).orElse(" printed")
                + ", " + number(standing.answered()) + " of them with an answer. " + rest;
    }

    /** Where a journal is kept, that tells how to go on. */
    public static String restUnasked() {
        return "The remaining records were not asked about, or their answers were still to come.";
    }

    static String beginAnew() {
        return restUnasked() + " To begin anew: the same command with --force.";
    }

    /**
     * What to type after a stop.
     *
     * @param line the first one without a row
     * @param numbered whether a record is known by its line
     */
    static String goOn(long line, String input, String rest, boolean numbered) {
        return restUnasked() + " To go on: tail -n +" + line + " " + input + " > " + rest
                + ", and map that into another file" + (numbered ? ", where ids count from 1 again" : "") + ".";
    }

    static String goOnUnderHeader(String input, long line) {
        return restUnasked() + " To go on: put the header, and all from line " + line + " of " + input
                + " on, into a file of their own, and map that into another file.";
    }

    static String goOnInPipe(long line) {
        return restUnasked() + " To go on: pipe in what begins with line " + line + ".";
    }

    public static String restFailed(Path failures) {
        return "The remaining records are still in " + failures + ".";
    }

    static String broken(Standing standing, String why) {
        return (standing.answered() == 0 ? "fanfold: nothing was answered: " : "fanfold: it could not go on: ")
                + Plain.field(Advice.in(why));
    }

    /** The journal's own line says what became of what was answered. */
    static String unkept(String why) {
        return "fanfold: " + Plain.field(why);
    }

    static String lost(String why) {
        return "fanfold: the rows could not be written: " + Plain.field(why);
    }

    public static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
