package dev.fanfold.cli.journal;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said about the journal of a run. */
public final class JournalMessages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final int LISTED = 5;

    private JournalMessages() {}

    static String noHome() {
        return "No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder: a run that is stopped begins anew;"
                + " --journal PATH keeps one.";
    }

    static String folder(Path folder, String why) {
        return "the folder " + folder + " for journals cannot be made or written (" + why
                + "), and nothing was sent: name another place with --journal PATH, or go without one with --no-journal";
    }

    static String noFolder(Path file, Path folder) {
        return "there is no folder " + folder + " for the journal " + file
                + ", and nothing was sent: make it, or name another file with --journal";
    }

    static String notAFile(Path file) {
        return file + " is a folder or a device, and nothing was sent: name a file with --journal";
    }

    /** @param why what kept it from being opened, and what to do */
    static String notOpened(String why) {
        return why + "; nothing was sent";
    }

    static String resumed(Path file, long answers, List<Line.Intent> possiblyPaid, int others) {
        var more = possiblyPaid.isEmpty()
                ? ""
                : "; " + calls(possiblyPaid.size()) + " without an answer "
                        + (possiblyPaid.size() == 1 ? "was" : "were") + " possibly paid, " + worst(possiblyPaid);
        return "Resumed: " + answers(answers) + " in " + file + more + beside(others) + ".";
    }

    static String nothingToResume() {
        return "Nothing to resume: no unfinished run of this is kept, so it begins anew.";
    }

    private static String beside(int others) {
        return others == 0
                ? ""
                : "; " + (others == 1 ? "1 other journal" : number(others) + " other journals") + " of this run "
                        + (others == 1 ? "is" : "are") + " kept as well";
    }

    /** @param finished whether it came to a result all the same */
    static String unfinished(boolean finished, long answers, int others) {
        return "An earlier run of this was not " + (finished ? "whole" : "finished") + " ("
                + (answers == 1 ? "1 answer" : number(answers) + " answers") + " kept): --resume goes on with it"
                + beside(others) + ".";
    }

    /** @param asked who gave the answers, none of whom is asked now */
    static String unfinishedElsewhere(long answers, Set<Endpoint> asked) {
        return "An earlier run of this was not finished, and its "
                + (answers == 1 ? "answer is" : number(answers) + " answers are") + " by " + Answerers.names(asked)
                + ": --resume is of use only where " + (asked.size() == 1 ? "this answers" : "these answer")
                + " again.";
    }

    /**
     * Nothing of what was answered is of use.
     *
     * @param then who answered
     * @param now who is asked
     */
    static String noneUsed(Set<Endpoint> then, Set<Endpoint> now) {
        return "None of what was answered before is used: that was by " + Answerers.names(then) + ", and now "
                + Answerers.names(now) + (now.size() == 1 ? " is" : " are") + " asked.";
    }

    static String replayed(Path file) {
        return "Replayed: all answers are from " + file + "; no model is asked.";
    }

    static String notAskedAgain() {
        return "what is the same is not asked again";
    }

    static String missingIfNew() {
        return "what the journal has no answer to is missing";
    }

    /**
     * What was run last is another plan, of another model, or another input.
     *
     * @param what which of the plan, the model and the input
     * @param since when that run began
     * @param consequence what that means
     */
    static String changed(List<String> what, Instant since, String consequence) {
        var all = what.stream().map(one -> "the " + one).toList();
        var last = all.size() - 1;
        var named = last == 0 ? all.getFirst() : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
        return "T" + named.substring(1) + (last == 0 ? " has" : " have") + " changed since "
                + TIME.format(since.atOffset(ZoneOffset.UTC)) + ": " + consequence
                + (what.contains("model") ? ", and another model is asked anew." : ".");
    }

    static String swept(long count) {
        return (count == 1 ? "1 journal that nobody" : number(count) + " journals that nobody")
                + " went on with for 30 days " + (count == 1 ? "was" : "were") + " removed.";
    }

    static String hashed() {
        return "Prompts are not stored in the journal; answers are.";
    }

    static String damage(Path file, Object damage) {
        return "Damaged: in " + file + ", " + damage + ".";
    }

    static String moreDamage(Path file, long count) {
        return "Damaged: in " + file + ", " + number(count) + " more places; fanfold journal verify tells of all.";
    }

    /** Calls without an answer, as they are listed at the end. */
    public static String possiblyPaid(List<Line.Intent> calls) {
        var places = calls.stream().limit(LISTED).map(Line.Intent::where).collect(Collectors.joining(", "));
        var more = calls.size() > LISTED ? " and " + number(calls.size() - LISTED) + " more" : "";
        return "Possibly paid: " + calls(calls.size()) + " of earlier runs whose answers never came, " + worst(calls)
                + ": " + Plain.field(places + more) + ".";
    }

    static String kept(Path file, long answers) {
        return "fanfold: " + answers(answers) + " kept in " + file;
    }

    static String keptForTheRest(Path file, long answers) {
        return kept(file, answers) + "; the same command with --resume asks only for the rest";
    }

    /** Nothing was answered, and calls may have been billed all the same. */
    static String keptForTheBudget(Path file) {
        return kept(file, 0) + ", and what its calls may have cost; the same command with --resume counts that in";
    }

    static String unwritten(String why) {
        return "fanfold: " + why;
    }

    static String notRemoved(Path file, String why) {
        return "the journal " + file + " could not be removed (" + why + "): remove it yourself";
    }

    static String notOurs(Path file) {
        return file + " does not begin as a journal does, and was left as it is";
    }

    public static String unreadable(Path file, String why) {
        return "the journal " + file + " cannot be read (" + why + ")";
    }

    /** The most that calls may have cost. */
    public static String worst(List<Line.Intent> calls) {
        var money = calls.stream().flatMap(call -> call.worst().stream()).reduce(Money.ZERO, Money::plus);
        var unpriced = calls.stream().filter(call -> call.worst().isEmpty()).count();
        return "at worst " + new Spent(money, Money.ZERO, 0, unpriced);
    }

    /** The reason that the system gave. */
    public static String said(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "access denied";
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            default -> String.valueOf(cause.getMessage());
        };
    }

    private static String answers(long count) {
        return count == 1 ? "1 answer is" : number(count) + " answers are";
    }

    private static String calls(long count) {
        return count == 1 ? "1 call" : number(count) + " calls";
    }

    /** A count, its thousands apart. */
    public static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
