package dev.fanfold.engine.onion;

import dev.fanfold.journal.Line;
import dev.fanfold.result.Spent;

/** Where every attempt is written down before it may be billed, and its bill when that is known. Threads: any. */
interface Minutes {
    /** Nothing is written down. */
    Minutes NONE = new Minutes() {
        @Override
        public long intends(Errand errand) {
            return 0;
        }

        @Override
        public void settled(long attempt, Line.Bill bill, Spent spent) {}
    };

    /**
     * An attempt is about to go out: returns once that would outlive a crash.
     *
     * @return its number
     * @throws dev.fanfold.journal.JournalException when it cannot be written: then it may not go out
     */
    long intends(Errand errand) throws InterruptedException;

    /** What an attempt came to. Never throws: where it cannot be written, no answer can be either, and that is told. */
    void settled(long attempt, Line.Bill bill, Spent spent);
}
