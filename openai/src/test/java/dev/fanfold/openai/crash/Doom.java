package dev.fanfold.openai.crash;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a process comes to its fated point, and kills it there. Threads: any. */
final class Doom {
    private final Fate fate;
    private final AtomicInteger met = new AtomicInteger();

    Doom(Fate fate) {
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }

    /** Whether the moment has come, now that this point was met so many times more. */
    boolean comes(KillPoint point, int times) {
        if (point != fate.point() || times == 0) {
            return false;
        }
        var now = met.addAndGet(times);
        return now >= fate.nth() && now - times < fate.nth();
    }

    void meets(KillPoint point) {
        if (comes(point, 1)) {
            die();
        }
    }

    /** As {@code kill -9} does: no hook runs, nothing is flushed, and whoever called never comes back. */
    @SuppressWarnings("CatchAndPrintStackTrace") // the parent shows it
    static void die() {
        try {
            var self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("sh", "-c", "kill -9 " + self).start();
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
