package dev.fanfold.cli.show;

import dev.fanfold.model.Money;
import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Spent;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime;
import java.time.Duration;
import java.util.Locale;

/** What is said about a run. */
final class ShowMessages {
    /** A merge in code takes no time that anybody would wait for. */
    private static final Duration NOTICEABLE = Duration.ofMillis(50);

    private ShowMessages() {}

    static String landed(String name, String text) {
        return "[" + name + "] " + Plain.indented(text);
    }

    /**
     * How far a large split has come.
     *
     * @param all how many there will be; 0 when that is not known yet
     */
    static String count(String step, int done, long all, int failed) {
        return step + ": " + number(done) + (all == 0 ? "" : " of " + number(all)) + " done"
                + (failed == 0 ? "" : ", " + number(failed) + " failed");
    }

    static String heading(String step) {
        return "# " + step;
    }

    static String timing(String path, Timing timing) {
        var merge = timing.merge().compareTo(NOTICEABLE) < 0 ? Duration.ZERO : timing.merge();
        return path + ": " + new Timing(timing.parts(), timing.together(), timing.oneByOne(), merge);
    }

    static String total(Effort effort, Duration wall) {
        return "In all: " + number(effort.calls()) + (effort.calls() == 1 ? " call, " : " calls, ")
                + number(effort.usage().input()) + " tokens in, "
                + number(effort.usage().output()) + " out, " + Timing.seconds(wall) + "." + bill(effort.spent());
    }

    /** Of all calls that were wanted, those that nobody had to make. */
    static String recalled(long recalled, long calls) {
        return number(recalled) + " of " + number(recalled + calls) + " calls answered before";
    }

    /** What it cost, where anybody sends a bill. */
    static String bill(Spent spent) {
        return spent.money().equals(Money.ZERO) && spent.unpriced() == 0 ? "" : " It cost " + spent + ".";
    }

    static String wall(WallTime wall) {
        return "Where the time went: " + wall + ".";
    }

    static String retried(String path, Duration pause, String why) {
        var when = pause.compareTo(NOTICEABLE) < 0 ? "" : " in " + Timing.seconds(pause);
        return path + ": trying again" + when + ": " + Plain.indented(why);
    }

    static String throttled(String path, Duration pause, String why) {
        var howLong = pause.compareTo(NOTICEABLE) < 0 ? "" : " " + Timing.seconds(pause);
        return path + ": waiting" + howLong + ": " + Plain.indented(why);
    }

    static String stillRetried(int calls, String why) {
        return number(calls) + " calls waited or were tried again so far: " + Plain.indented(why);
    }

    static String fate(String path, String how) {
        return "Part " + path + ": " + Plain.indented(how);
    }

    static String advice(String step, String what) {
        return "Advice: " + step + ": " + Plain.indented(what);
    }

    static String gap(String path, String why) {
        return "Missing: " + path + ": " + Plain.indented(why);
    }

    static String moreGaps(String step, int more) {
        return "Missing: " + number(more) + " more of " + step + "; --json lists them all";
    }

    static String missingAdvice() {
        return "What is missing is not in the result.";
    }

    static String unreadAdvice() {
        return "What is missing is not in the result. It was answered, but not in the form asked for: a plainer question"
                + " or another model may help.";
    }

    /** Of records that nobody can be asked about. */
    static String mendAdvice() {
        return "What is missing is not in the result, and nobody was asked about it: mend the lines that are named, and"
                + " run again.";
    }

    /** The same, where more is missing for another reason. */
    static String mendToo() {
        return " Broken lines want to be mended first.";
    }

    static String gapsAdvice() {
        return "What is missing is not in the result. Run again to ask anew; --at-once with a smaller number is gentler"
                + " on a busy server.";
    }

    static String undecided(String step, String what) {
        return "Undecided: " + step + ": " + Plain.indented(what);
    }

    static String undecidedAdvice() {
        return "Labels that say more clearly what they mean help ballots to agree; tie: says what to do about a tie.";
    }

    static String unfaithful(String step, String what) {
        return "Unfaithful: " + step + ": " + Plain.indented(what);
    }

    static String unfaithfulAdvice() {
        return "The parts themselves come with the text. Under check: strict what fails is written anew, twice at most;"
                + " unfaithful: drop takes it out, unless nothing else is left.";
    }

    static String reserved(String step, String what) {
        return "Not settled: " + step + ": " + Plain.indented(what);
    }

    static String dependence(Dependence dependence) {
        return "Dependent: " + Plain.indented(dependence.toString());
    }

    static String dependenceAdvice() {
        return "Parts that run side by side cannot see each other. Make two steps of them: a step whose prompt mentions"
                + " {{name}} waits for the step of that name.";
    }

    static String fellBack(String why) {
        return "Fallback: a value that was set beforehand stands in: " + Plain.indented(why);
    }

    static String cut(String path, int maxTokens) {
        return "Cut off: " + path + " reached " + maxTokens + " tokens; raise its max_tokens";
    }

    static String unreadable(int answers) {
        return number(answers) + (answers == 1 ? " answer was" : " answers were")
                + " not in the form asked for, and not used.";
    }

    static String nothingMerged(String culprit, String why) {
        return "fanfold: nothing was merged: " + culprit + " failed: " + Plain.indented(why);
    }

    static String nothingMerged(String why) {
        return "fanfold: nothing was merged: " + Plain.indented(why);
    }

    static String partsFailed(long failed, int all) {
        return " (" + number(failed) + " of " + number(all) + " parts failed)";
    }

    static String slowDown() {
        return "; run again later, or with a smaller --at-once";
    }

    static String stopped(int kept) {
        return "fanfold: stopped; nothing was merged"
                + (kept == 0
                        ? "."
                        : ", and " + number(kept) + (kept == 1 ? " answer was" : " answers were") + " kept:");
    }

    static String kept(String path, String text) {
        return "Kept: [" + path + "] " + Plain.indented(text);
    }

    static String keptAbove(String paths) {
        return "Kept, and shown above: " + paths;
    }

    static String notWritten(String why) {
        return "fanfold: the results could not be written: " + why;
    }

    static String bug(Throwable thrown) {
        return "fanfold: this is a bug in Fanfold: " + thrown + "; run again with FANFOLD_DEBUG=1 for the trace";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
