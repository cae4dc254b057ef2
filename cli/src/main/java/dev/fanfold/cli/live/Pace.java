package dev.fanfold.cli.live;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * How fast something goes, of late: what came in the last half minute, by the time that took.
 *
 * <p>Bounded: one mark a second.
 */
final class Pace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long WINDOW = Duration.ofSeconds(30).toNanos();

    private final ArrayDeque<Mark> marks = new ArrayDeque<>();

    private record Mark(long at, long before) {}

    /** A pace that begins now, with nothing done. */
    Pace(long now) {
        marks.add(new Mark(now, 0));
    }

    /** So much is done in all. */
    void reached(long amount, long now) {
        if (now - marks.getLast().at() >= SECOND) {
            marks.add(new Mark(now, amount));
        }
        while (marks.size() > 1 && now - marks.getFirst().at() > WINDOW) {
            marks.removeFirst();
        }
    }

    /** How much comes in a second, where so much is done in all; 0 while nobody can know. */
    double aSecond(long amount, long now) {
        var first = marks.getFirst();
        var seconds = (now - first.at()) / 1e9;
        return seconds < 1e-3 ? 0 : (double) Math.max(0, amount - first.before()) / seconds;
    }
}
