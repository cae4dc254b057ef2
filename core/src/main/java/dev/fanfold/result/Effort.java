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
 * @param usage tokens as billed
 * @param spent money and tokens, what may have been billed included
 * @param notes what is worth knowing, in the order it happened; of many together the first thousand
 */
public record Effort(
        int calls, int recalled, Duration live, Duration critical, Usage usage, Spent spent, List<Note> notes) {
    private static final int MOST_NOTES = 1_000;
    public static final Effort NONE = new Effort(0, Duration.ZERO, Duration.ZERO, Usage.NONE, Spent.NOTHING, List.of());

    public Effort {
        notes = List.copyOf(notes);
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
        return combined(next, critical.plus(next.critical));
    }

    /** This beside that: the longer chain counts. */
    public Effort beside(Effort other) {
        return combined(other, critical.compareTo(other.critical) >= 0 ? critical : other.critical);
    }

    /** The same with another longest chain. */
    public Effort withCritical(Duration chain) {
        return new Effort(calls, recalled, live, chain, usage, spent, notes);
    }

    /** The same with other notes. */
    public Effort withNotes(List<Note> others) {
        return new Effort(calls, recalled, live, critical, usage, spent, others);
    }

    private Effort combined(Effort other, Duration chain) {
        return new Effort(
                calls + other.calls,
                recalled + other.recalled,
                live.plus(other.live),
                chain,
                usage.plus(other.usage),
                spent.plus(other.spent),
                joined(other.notes));
    }

    private List<Note> joined(List<Note> more) {
        if (notes.isEmpty() || more.isEmpty()) {
            return notes.isEmpty() ? more : notes;
        }
        var all = new ArrayList<>(notes);
        more.stream().limit(Math.max(0, MOST_NOTES - notes.size())).forEach(all::add);
        return all;
    }
}
