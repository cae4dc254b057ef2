package dev.fanfold.engine;

import dev.fanfold.journal.Line;
import dev.fanfold.journal.Spans;
import dev.fanfold.result.Part;
import java.util.Optional;

/**
 * Which tasks of a fan were begun, which had ended when it was over, and which had asked something and were not waited for.
 *
 * <p>Memory: spans, so ten million tasks take a few; of a fan with too many of them nothing is told. Threads: under the lock
 * of its fan.
 */
final class Attendance {
    private final Spans begun = new Spans();
    private final Spans counted = new Spans();
    private final Spans unheard = new Spans();

    void began(int ordinal) {
        begun.add(ordinal);
    }

    void ended(Part<?> task) {
        if (!(task instanceof Part.Skipped)) {
            counted.add(task.id().ordinal());
        } else if (task.effort().calls() + task.effort().recalled() > 0) {
            unheard.add(task.id().ordinal());
        }
    }

    /** What a journal is told of it; nothing where that would be too long, or the fan decided nothing. */
    Optional<Line.Merged> told(String run, String where, Optional<Stop> stop) {
        var cancelled = stop.filter(Stop.Cancelled.class::isInstance).isPresent();
        return !cancelled && begun.whole() && counted.whole() && unheard.whole()
                ? Optional.of(new Line.Merged(
                        run, where, counted.ordinals(), unheard.ordinals(), begun.ordinals(), stop.map(Stop::why)))
                : Optional.empty();
    }
}
