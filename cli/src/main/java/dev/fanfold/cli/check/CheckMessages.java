package dev.fanfold.cli.check;

import dev.fanfold.cli.check.lint.Finding;
import dev.fanfold.cli.check.lint.Finding.Level;
import dev.fanfold.cli.plan.Shown;
import dev.fanfold.cli.plan.VoteText;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Cost;
import dev.fanfold.result.Timing;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a plan before it is run, but for what is wrong with it. */
final class CheckMessages {
    private static final int WIDTH = 80;
    private static final String INDENT = "    ";
    private static final Duration SHOWN_IN_SECONDS = Duration.ofMinutes(1);
    private static final Duration SHOWN_IN_MINUTES = Duration.ofHours(2);

    private CheckMessages() {}

    static String heading(String plan, int steps, int waves) {
        return Shown.plain(plan) + ": " + counted(steps, "step") + " in " + counted(waves, "wave");
    }

    static String wave(int wave, int steps) {
        return "wave " + wave + (steps == 1 ? "" : ": " + number(steps) + " steps at once");
    }

    /** A vote by the rule that ends it. */
    static String vote(VoteText.Rule rule) {
        return rule == VoteText.Rule.FULL ? "vote" : "vote (" + rule.name().toLowerCase(Locale.ROOT) + ")";
    }

    /**
     * What a step does, in lines.
     *
     * @param into stands between a split and its merge
     */
    static List<String> told(Sketch step, String into) {
        var lines = new ArrayList<String>();
        lines.add(split(step)
                + step.merge().map(merge -> " " + into + " " + merge).orElse("") + ", "
                + calls(step.range()));
        if (step.split().equals("by aspect")) {
            lines.add("parts: " + Shown.list(step.names()));
        }
        if (!step.needs().isEmpty()) {
            lines.add("waits for " + Shown.list(step.needs()));
        }
        return lines;
    }

    private static String split(Sketch step) {
        var count = step.parts().orElse(0);
        return switch (step.split()) {
            case "by aspect" -> "by aspect, " + counted(count, "part");
            case "by repetition" ->
                "by repetition, "
                        + (step.merge()
                                        .filter(vote(VoteText.Rule.ADAPTIVE)::equals)
                                        .isPresent()
                                ? "at most "
                                : "") + counted(count, "attempt");
            case "by volume" ->
                "by volume, "
                        + step.batch()
                                .map(size -> counted(count, "record") + " in "
                                        + counted(Math.ceilDiv(count, size), "batch") + " of " + number(size))
                                .orElseGet(() -> counted(count, "part"));
            case "merge" -> "folds " + counted(count, "step");
            default -> "one ask";
        };
    }

    private static String calls(Range range) {
        var lowest = range.lowest().calls();
        var expected = range.expected().calls();
        return lowest == expected ? counted(expected, "call") : number(lowest) + " to " + counted(expected, "call");
    }

    static String model(Endpoint first, Collection<Endpoint> others) {
        return line(
                "Model",
                first
                        + others.stream()
                                .filter(other -> !other.equals(first))
                                .map(other -> ", " + other)
                                .sorted()
                                .collect(Collectors.joining()));
    }

    static String calls(Range lowestToWorst, long retries) {
        return line(
                "Calls",
                cases(
                                lowestToWorst.lowest().calls(),
                                lowestToWorst.expected().calls(),
                                lowestToWorst.worst().calls())
                        + (retries == 0 ? "" : ", and " + counted(retries, "retry") + " at most"));
    }

    static String tokensIn(Range range) {
        return line("Tokens in", cases(range, Load::input));
    }

    static String tokensOut(Range range) {
        return line("Tokens out", cases(range, Load::output));
    }

    static String money(Cost cost) {
        return line(
                "Money",
                "about " + cost.expected() + " (" + cost.lowest() + " to " + cost.worst() + ", with all retries)");
    }

    static String free() {
        return line("Money", "costs nothing");
    }

    static String unpriced(Collection<Endpoint> models) {
        return line(
                "Not in it",
                "no price is known for "
                        + models.stream().map(Endpoint::toString).sorted().collect(Collectors.joining(", "))
                        + "; --prices FILE tells it");
    }

    static String unknown(String why) {
        return line("Not in it", why);
    }

    static String limited(Limited limit) {
        var what = number(limit.perMinute())
                + (limit.what() == Limited.What.REQUESTS ? " requests a minute" : " tokens a minute");
        return line(
                "At the limit",
                limit.time().isPositive()
                        ? time(limit.time()) + " at least; the limit of " + what + " binds"
                        : "no waiting; " + what + " are enough");
    }

    static String unlimited() {
        return line("At the limit", "none is named; see --requests-per-minute, --tokens-per-minute");
    }

    static String rounds(int atOnce, long rounds) {
        return line(
                "At once",
                counted(atOnce, "call") + ", so at least " + counted(rounds, "round") + " one after the other");
    }

    static String dear(Money expected) {
        return "about " + expected + " is expected, and a run asks before it spends that much";
    }

    static String nameBudget() {
        return "write budget: into the plan, or give --budget to fanfold run";
    }

    static String clean() {
        return "Nothing was found.";
    }

    /** A finding: its place, what is wrong and which rule says so in one line, and what to do about it in those below. */
    static String finding(String file, Finding found) {
        var where = file + (found.line() == 0 ? "" : ":" + found.line());
        var next = found.next().isEmpty() ? List.<String>of() : Wrapped.lines(found.next(), WIDTH - INDENT.length());
        return where + ": " + found.level().name().toLowerCase(Locale.ROOT) + ": " + found.what()
                + (found.rule().isEmpty() ? "" : " [" + found.rule() + "]")
                + next.stream().map(line -> "\n" + INDENT + line).collect(Collectors.joining());
    }

    static String tally(Collection<Finding> found) {
        var warnings =
                found.stream().filter(one -> one.level() == Level.WARNING).count();
        var notes = found.size() - warnings;
        return warnings == 0
                ? counted(notes, "note")
                : notes == 0
                        ? counted(warnings, "warning")
                        : counted(warnings, "warning") + ", " + counted(notes, "note");
    }

    private static String line(String label, String text) {
        return "%-13s %s".formatted(label, text);
    }

    private static String cases(Range range, java.util.function.ToLongFunction<Load> what) {
        return cases(
                what.applyAsLong(range.lowest()), what.applyAsLong(range.expected()), what.applyAsLong(range.worst()));
    }

    private static String cases(long lowest, long expected, long worst) {
        return lowest == worst
                ? number(expected)
                : number(expected) + " (" + number(lowest) + " to " + number(worst) + ")";
    }

    private static String time(Duration time) {
        if (time.compareTo(SHOWN_IN_SECONDS) < 0) {
            return Timing.seconds(time);
        }
        var seconds = time.toMillis() / 1e3;
        return time.compareTo(SHOWN_IN_MINUTES) < 0
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }

    /** The plurals of these words. */
    private static String counted(long count, String word) {
        if (count == 1) {
            return "1 " + word;
        }
        var plural =
                word.endsWith("ch") ? word + "es" : word.endsWith("y") ? word.replaceFirst("y$", "ies") : word + "s";
        return number(count) + " " + plural;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
