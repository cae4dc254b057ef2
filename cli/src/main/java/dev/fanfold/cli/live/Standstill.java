package dev.fanfold.cli.live;

import dev.fanfold.cli.screen.Signals;
import dev.fanfold.cli.show.Notices;
import java.io.IOException;

/** Ctrl-Z: the block goes away before the process stands still, and comes back when it goes on. */
final class Standstill {
    private Standstill() {}

    static void heed(Notices notices) {
        if (Signals.heed("CONT", notices::release)) {
            Signals.heed("TSTP", () -> {
                notices.hold();
                stand(notices);
            });
        }
    }

    /** Nobody can wait for the signal of their own that cannot be heard. */
    private static void stand(Notices notices) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException goesOn) {
            notices.release();
        }
    }
}
