package dev.fanfold.engine.onion;

import dev.fanfold.event.Waits;
import java.util.OptionalLong;

/**
 * A place in the queue that is kept when an attempt is throttled: it then goes to the head. Threads: belongs to one at a
 * time; the queue looks at it only while that one waits.
 */
final class Place {
    private static final int MOST_AT_THE_HEAD = 3;

    private OptionalLong number = OptionalLong.empty();
    private int throttles;
    private Waits waits = Waits.NONE;

    /** The number drawn on first coming, the same ever after. */
    long number(long next) {
        if (number.isEmpty()) {
            number = OptionalLong.of(next);
        }
        return number.getAsLong();
    }

    /** Gives its number up, and its place at the head: it comes after those who wait now. */
    void back() {
        number = OptionalLong.empty();
        throttles = 0;
    }

    /** It waited. */
    void waited(Waits more) {
        waits = waits.plus(more);
    }

    /** What it waited for since it was last asked that. */
    Waits waits() {
        var all = waits;
        waits = Waits.NONE;
        return all;
    }

    void throttled() {
        throttles++;
    }

    int throttles() {
        return throttles;
    }

    /** Whether it goes to the head; one that is throttled again and again does not hold up all others. */
    boolean isFirst() {
        return throttles > 0 && throttles <= MOST_AT_THE_HEAD;
    }
}
