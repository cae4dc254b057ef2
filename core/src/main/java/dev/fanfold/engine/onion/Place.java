package dev.fanfold.engine.onion;

import java.util.OptionalLong;

/**
 * A place in the queue that is kept when an attempt is throttled: it then goes to the head. Threads: belongs to one at a
 * time; the queue looks at it only while that one waits.
 */
final class Place {
    private OptionalLong number = OptionalLong.empty();
    private int throttles;

    /** The number drawn on first coming, the same ever after. */
    long number(long next) {
        if (number.isEmpty()) {
            number = OptionalLong.of(next);
        }
        return number.getAsLong();
    }

    void throttled() {
        throttles++;
    }

    int throttles() {
        return throttles;
    }
}
