package dev.fanfold.cli.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The time of a story, which stands still until the story goes on. Threads: any. */
final class Pace {
    private final AtomicLong now = new AtomicLong();
    private final Waiting waiting;
    private long began;
    private long reallyBegan;

    /** Whether the story waits until it is really that late. */
    enum Waiting {
        /** So the seconds that the engine measures fit those of the story: for a recording that is to be kept. */
        TRULY,
        /** Nobody looks at these: for a comparison. */
        NEVER
    }

    Pace(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Another command is typed. */
    void begin() {
        began = now.get();
        reallyBegan = System.nanoTime();
    }

    /** It is so many seconds later than that. */
    void at(double seconds) throws InterruptedException {
        long after = Math.round(seconds * 1e9);
        if (waiting == Waiting.TRULY) {
            TimeUnit.NANOSECONDS.sleep(reallyBegan + after - System.nanoTime());
        }
        now.set(began + after);
    }

    long nanos() {
        return now.get();
    }
}
