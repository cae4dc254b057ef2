package dev.fanfold.limit;

import java.time.Duration;

/** How many calls were answered in the last two seconds, in slots of a tenth of a second. */
final class Tempo {
    private static final long SLOT = Duration.ofMillis(100).toNanos();
    private static final int SLOTS = 20;
    private static final double SLOTS_A_SECOND = 10;
    private static final int FEWEST = 8;

    private final int[] answered = new int[SLOTS];
    private boolean started;
    private long first;
    private long slot;

    void answered(long now) {
        advance(now);
        answered[(int) (slot % SLOTS)]++;
    }

    /** Calls a second, over two seconds or as long as there are any; 0 while they are too few to tell. */
    double perSecond(long now) {
        advance(now);
        int sum = 0;
        for (int count : answered) {
            sum += count;
        }
        return sum < FEWEST ? 0 : sum * SLOTS_A_SECOND / Math.min(SLOTS, slot + 1);
    }

    private void advance(long now) {
        first = started ? first : now;
        started = true;
        long current = Math.max(slot, (now - first) / SLOT);
        for (long next = Math.max(slot + 1, current - SLOTS + 1); next <= current; next++) {
            answered[(int) (next % SLOTS)] = 0;
        }
        slot = current;
    }
}
