package dev.fanfold.engine.onion;

import dev.fanfold.journal.Key;
import java.util.Optional;

/** What a question is known by where answers are remembered, and which attempt brought its answer. Threads: any. */
final class Asking {
    private final Optional<Key> key;
    private volatile long attempt;

    Asking(Optional<Key> key) {
        this.key = key;
    }

    /** None where nobody remembers. */
    Optional<Key> key() {
        return key;
    }

    /** The same question, asked beside this once more. */
    Asking beside() {
        return new Asking(key);
    }

    void lastTried(long number) {
        attempt = number;
    }

    /** The number of the attempt that brought the answer, or else of the last one; 0 where none went so far. */
    long attempt() {
        return attempt;
    }
}
