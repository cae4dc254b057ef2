package dev.fanfold.result;

import dev.fanfold.model.Usage;
import dev.fanfold.work.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What it took to come to an end.
 *
 * @param calls model calls that ended, failed ones included
 * @param recalled answers that were found in a journal, and parts that it says asked and were not waited for: they took
 *     no call, no tokens and no money
 * @param live time on the wire, summed over the calls; waiting for a permit is not in it
 * @param critical the longest chain of calls of which each had to wait for the one before
 * @param along whose calls that chain is made of: paths in the order of time, the first thousand
 * @param usage tokens as billed
 * @param spent money and tokens, what may have been billed included
 * @param notes what is worth knowing, in the order it happened; of many together the first thousand
 */
public record Effort(
        int calls,
        int recalled,
        Duration live,
        Duration critical,
        List<String> along,
        Usage usage,
        Spent spent,
        List<Note> notes) {
    private static final int MOST = 1_000;
    public static final Effort NONE = new Effort(0, Duration.ZERO, Duration.ZERO, Usage.NONE, Spent.NOTHING, List.of());

    public Effort {
        along = List.copyOf(along);
        notes = List.copyOf(notes);
    }

    /** What it took where nobody wrote down whose calls its longest chain is made of. */
    public Effort(
            int calls, int recalled, Duration live, Duration critical, Usage usage, Spent spent, List<Note> notes) {
        this(calls, recalled, live, critical, List.of(), usage, spent, notes);
    }

    /** What it took where no answer was found in a journal. */
    public Effort(int calls, Duration live, Duration critical, Usage usage, Spent spent, List<Note> notes) {
        this(calls, 0, live, critical, usage, spent, notes);
    }

    /** One call that was so long on the wire; what it cost is not known yet. */
    public static Effort call(Duration live, Usage usage) {
        return new Effort(1, live, live, usage, Spent.NOTHING, List.of());
    }

    /** One answer that was found in a journal. */
    public static Effort recall() {
        return new Effort(0, 1, Duration.ZERO, Duration.ZERO, Usage.NONE, Spent.NOTHING, List.of());
    }

    /** What calls cost that are counted already. */
    public static Effort cost(Spent spent) {
        return new Effort(0, Duration.ZERO, Duration.ZERO, Usage.NONE, spent, List.of());
    }

    /** This, and then that: chains add up. */
    public Effort then(Effort next) {
        return combined(next, critical.plus(next.critical), oneBehindTheOther(along, next.along));
    }

    /** This beside that: the longer chain counts. */
    public Effort beside(Effort other) {
        var longer = critical.compareTo(other.critical) >= 0 ? this : other;
        return combined(other, longer.critical, longer.along);
    }

    /** The same of calls that were made there. */
    public Effort at(String path) {
        return chained(critical, critical.isZero() ? List.of() : List.of(path));
    }

    /** The same with the longest chain of that. */
    public Effort withChainOf(Effort other) {
        return chained(other.critical, other.along);
    }

    /** The same where nobody waited for it: it is part of no chain. */
    public Effort unawaited() {
        return withChainOf(NONE);
    }

    /** The same with other notes. */
    public Effort withNotes(List<Note> others) {
        return new Effort(calls, recalled, live, critical, along, usage, spent, others);
    }

    private Effort chained(Duration chain, List<String> paths) {
        return new Effort(calls, recalled, live, chain, paths, usage, spent, notes);
    }

    private Effort combined(Effort other, Duration chain, List<String> paths) {
        return new Effort(
                calls + other.calls,
                recalled + other.recalled,
                live.plus(other.live),
                chain,
                paths,
                usage.plus(other.usage),
                spent.plus(other.spent),
                joined(notes, other.notes));
    }

    /** What follows itself, as one part that calls again and again, is named once. */
    private static List<String> oneBehindTheOther(List<String> paths, List<String> more) {
        var same = !paths.isEmpty() && !more.isEmpty() && paths.getLast().equals(more.getFirst());
        return joined(paths, same ? more.subList(1, more.size()) : more);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        var all = new ArrayList<>(some);
        more.stream().limit(Math.max(0, MOST - some.size())).forEach(all::add);
        return all;
    }
}
