package dev.fanfold.limit;

import java.time.Duration;
import java.util.Arrays;

/** Calls and failures of the last 30 seconds, in slots of one second. */
final class Outcomes {
    private static final int SLOTS = 30;
    private static final long SLOT = Duration.ofSeconds(1).toNanos();

    private final long[] seconds = new long[SLOTS];
    private final int[] calls = new int[SLOTS];
    private final int[] failures = new int[SLOTS];

    void add(boolean failed, long now) {
        long second = Math.floorDiv(now, SLOT);
        int slot = Math.floorMod(second, SLOTS);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            calls[slot] = 0;
            failures[slot] = 0;
        }
        calls[slot]++;
        failures[slot] += failed ? 1 : 0;
    }

    long calls(long now) {
        return sum(calls, now);
    }

    long failures(long now) {
        return sum(failures, now);
    }

    void clear() {
        Arrays.fill(calls, 0);
        Arrays.fill(failures, 0);
    }

    private long sum(int[] counts, long now) {
        long oldest = Math.floorDiv(now, SLOT) - SLOTS + 1;
        long sum = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            sum += seconds[slot] >= oldest ? counts[slot] : 0;
        }
        return sum;
    }
}
