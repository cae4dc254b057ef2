package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What shall happen at which virtual moment; those set first come first among those of one moment. */
final class Timers {
    private static final Comparator<Timer> BY_TIME =
            Comparator.<Timer>comparingLong(timer -> timer.when).thenComparingLong(timer -> timer.number);
    private final PriorityQueue<Timer> waiting = new PriorityQueue<>(BY_TIME);
    private long count;

    /** Something that happens once, unless it is called off before. */
    static final class Timer {
        private final long when;
        private final long number;
        private final Runnable wake;
        private boolean off;

        private Timer(long when, long number, Runnable wake) {
            this.when = when;
            this.number = number;
            this.wake = wake;
        }

        void callOff() {
            off = true;
        }

        long when() {
            return when;
        }

        void fire() {
            wake.run();
        }
    }

    Timer set(long when, Runnable wake) {
        var timer = new Timer(when, count++, wake);
        waiting.add(timer);
        return timer;
    }

    /** All timers of the next moment that has any; none when nothing is to come. */
    List<Timer> next() {
        List<Timer> due = new ArrayList<>();
        while (!waiting.isEmpty() && (due.isEmpty() || waiting.peek().when == due.getFirst().when)) {
            var timer = waiting.remove();
            if (!timer.off) {
                due.add(timer);
            }
        }
        return due;
    }
}
