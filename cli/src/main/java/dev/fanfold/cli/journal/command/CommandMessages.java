package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.journal.FileName;
import dev.fanfold.cli.journal.JournalMessages;
import dev.fanfold.cli.journal.Overview;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Prompt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What {@code fanfold journal} says. */
final class CommandMessages {
    private static final int SHOWN = 60;
    private static final int DAYS = 2;

    private CommandMessages() {}

    static String refused(String why) {
        return "fanfold: " + why;
    }

    static String lost(String why) {
        return "fanfold: the lines could not be written: " + why;
    }

    static String none(Optional<Path> folder) {
        return folder.map(path -> "No journal is kept in " + path + ".")
                .orElse("No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder.");
    }

    static String noneSoOld(Optional<Path> folder) {
        return folder.map(path -> "No journal is kept in " + path + " for that long.")
                .orElseGet(() -> none(folder));
    }

    static String listed(FileName name, String age, Overview seen, long bytes, Path file) {
        return String.join(
                "  ",
                begin(name, age),
                String.format(Locale.ROOT, "%,6d %-7s", seen.answers(), seen.answers() == 1 ? "answer" : "answers"),
                String.format(Locale.ROOT, "%-10s", seen.balance().spent()),
                String.format(Locale.ROOT, "%7s", size(bytes)),
                file.toString());
    }

    static String unlisted(FileName name, String age, String why, Path file) {
        return String.join("  ", begin(name, age), "cannot be read (" + why + ")", file.toString());
    }

    private static String begin(FileName name, String age) {
        return String.format(Locale.ROOT, "%-8s  %-3s %-24s", age, name.verb(), name.name());
    }

    static String age(Duration age) {
        if (age.compareTo(Duration.ofMinutes(DAYS)) < 0) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.compareTo(Duration.ofHours(DAYS)) < 0) {
            return age.toMinutes() + " min";
        }
        return age.compareTo(Duration.ofDays(DAYS)) < 0 ? age.toHours() + " h" : age.toDays() + " days";
    }

    private static String size(long bytes) {
        return bytes < 10_000
                ? bytes + " B"
                : bytes < 10_000_000 ? bytes / 1_000 + " kB" : String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }

    static String head(Path file, Overview seen, long bytes) {
        var opened = seen.opened()
                .map(first -> "version " + first.version() + ", by " + first.by() + ", prompts "
                        + first.prompts().name().toLowerCase(Locale.ROOT))
                .orElse("its first line is damaged");
        return "Journal: " + file + ", " + opened + ", " + JournalMessages.number(bytes) + " bytes";
    }

    static String runs(Overview seen) {
        return "Runs: " + JournalMessages.number(seen.runs())
                + seen.last()
                        .map(last -> "; the last began " + time(last.at()) + " and "
                                + seen.sealed().map(CommandMessages::ended).orElse("did not come to its end"))
                        .orElse("");
    }

    private static String ended(Line.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "came to a result";
            case FAILED -> "failed";
            case CANCELLED -> "was stopped";
        };
    }

    static String answers(Overview seen) {
        return "Answers: " + JournalMessages.number(seen.answers())
                + (seen.refused() == 0 ? "" : "; refused: " + JournalMessages.number(seen.refused()));
    }

    static String money(Overview seen) {
        var spent = seen.balance().spent();
        return "Money: " + spent + ", " + JournalMessages.number(spent.tokens()) + " tokens";
    }

    static String damaged(Object damage) {
        return "Damaged: " + damage;
    }

    static String moreDamaged(long more) {
        return "Damaged: " + JournalMessages.number(more) + " more places";
    }

    static String asked(Line.Answered answered) {
        return place(answered.where())
                + answered.prompt().map(CommandMessages::briefly).orElse("") + " -> "
                + brief(answered.reply().first().text());
    }

    static String asked(Line.Refused refused) {
        return place(refused.where()) + " refused: " + brief(refused.refusal().message());
    }

    private static String place(String where) {
        return "[" + where + "]";
    }

    private static String briefly(Prompt prompt) {
        return " " + brief(prompt.user());
    }

    private static String brief(String text) {
        var field = Plain.field(text).strip();
        return field.length() <= SHOWN ? field : field.substring(0, field.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    static String verdict(Path file, long lines, long answers, long damages) {
        return file
                + (damages == 0 ? " is sound: " : " is damaged: ")
                + JournalMessages.number(lines)
                + (lines == 1 ? " whole line, " : " whole lines, ")
                + JournalMessages.number(answers)
                + (answers == 1 ? " answer" : " answers")
                + (damages == 0 ? "" : ", " + places(damages) + " damaged");
    }

    private static String places(long count) {
        return count == 1 ? "1 place" : JournalMessages.number(count) + " places";
    }

    static String otherForm(Path to) {
        return to + " names no form: end it in .jsonl or .sqlite";
    }

    static String there(Path to) {
        return to + " is there already: name another file, or write over it with --force";
    }

    static String itself(Path to) {
        return to + " is the journal itself: name another file";
    }

    static String noFolder(Path to) {
        return "there is no folder for " + to + ": make it, or name another file";
    }

    static String notWritten(Path to, String why) {
        return "fanfold: " + to + " could not be written: " + why;
    }

    static String exported(long lines, Path to) {
        return JournalMessages.number(lines) + (lines == 1 ? " line is" : " lines are") + " in " + to + ".";
    }

    static String toRemove(Path file) {
        return "To be removed: " + file;
    }

    static String unasked() {
        return "nothing was removed: nobody can be asked here, so say --yes";
    }

    static String question(int count) {
        return "Remove " + (count == 1 ? "it" : "these " + JournalMessages.number(count)) + "? [y/N] ";
    }

    static String declined() {
        return "nothing was removed";
    }

    static String removed(int count) {
        return JournalMessages.number(count) + (count == 1 ? " journal was" : " journals were") + " removed.";
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
