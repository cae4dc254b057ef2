package dev.fanfold.cli;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.screen.Signals;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What an interrupt from the keyboard does: the first stops the run and waits for it to say what was kept, the second ends
 * the process at once.
 *
 * <p>Stop means stop: two seconds after the signal the process is gone in any case. All that is done until then is done by
 * threads that nobody waits for any longer than that: one may hang in what it stops, another in what it writes. The exit code
 * is the JVM's own, 130.
 */
final class CtrlC {
    /** The JVM itself takes another .3 s where a thread hangs in a write. */
    static final Duration WORDS = Duration.ofMillis(1_300);

    private static final long LAST_WORDS_MILLIS = 100;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final StopSwitch stop;
    private final Duration words;
    private volatile boolean ended;

    private CtrlC(StopSwitch stop, Duration words) {
        this.stop = stop;
        this.words = words;
    }

    /**
     * Begins to listen.
     *
     * @param words how long a run that was told to stop may take to say what was kept
     */
    static CtrlC watch(StopSwitch stop, Duration words) {
        var watch = new CtrlC(stop, words);
        Runtime.getRuntime().addShutdownHook(new Thread(watch::interrupted, "fanfold-stop"));
        return watch;
    }

    /** The command is over and has said all. */
    void ended() {
        ended = true;
        settled.countDown();
    }

    private void interrupted() {
        if (ended) {
            return;
        }
        endOnTheNext();
        try {
            beside(this::pull);
            var inTime = settled.await(words.toNanos(), TimeUnit.NANOSECONDS);
            if (!inTime || !ended) {
                beside(() -> System.err.println(UsageText.stopped())).join(LAST_WORDS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where nothing goes on yet, there is nothing to wait for. */
    private void pull() {
        if (!stop.pull()) {
            settled.countDown();
        }
    }

    private static Thread beside(Runnable action) {
        return Thread.ofPlatform().daemon().name("fanfold-stopping").start(action);
    }

    /** Where the JVM hears no signals, a second interrupt waits for the end of the first. */
    private static void endOnTheNext() {
        Signals.heed("INT", () -> Runtime.getRuntime().halt(Exit.STOPPED.code()));
    }
}
