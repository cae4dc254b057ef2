package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One life of a process, from its start to its end.
 *
 * @param key what it sent with each request
 * @param cause what was to kill it
 * @param exit 137 where it was killed
 * @param after what its journal held then
 * @param said what it wrote to its output
 * @param complained what it wrote to its errors
 */
record Life(String key, String cause, int exit, Autopsy after, String said, String complained) {
    /** 128 and the number of SIGKILL. */
    static final int KILLED = 137;

    private static final long LOOK_NANOS = 500_000;
    private static final long LONGEST_SECONDS = 60;

    boolean killed() {
        return exit == KILLED;
    }

    /** Lives it, and dies of that unless it ends before. */
    static Life lived(Launch launch, Orders orders, Death death, String key, CountingServer server, Path said)
            throws IOException, InterruptedException {
        var before = orders.journal().toFile().length();
        var started = System.nanoTime();
        var first = new AtomicLong(Long.MAX_VALUE);
        var process = launch.of(orders.with(death.fate()), key, List.of(), said);
        try {
            server.gate((request, nth) -> {
                first.compareAndSet(Long.MAX_VALUE, System.nanoTime());
                if (death.trigger() instanceof Trigger.AtRequest(var fatal) && nth == fatal) {
                    process.destroyForcibly().waitFor();
                }
            });
            while (process.isAlive()
                    && !death.trigger().hasCome(orders.journal(), before, since(started), since(first.get()))) {
                LockSupport.parkNanos(LOOK_NANOS);
                assertThat(since(started)).as("nanoseconds of " + key).isLessThan(LONGEST_SECONDS * 1_000_000_000L);
            }
        } finally {
            process.destroyForcibly();
        }
        return ended(process, death.name(), orders, key, said);
    }

    /** What came of a process that has ended, or is about to. */
    static Life ended(Process process, String cause, Orders orders, String key, Path said)
            throws IOException, InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                .as("ended")
                .isTrue();
        return new Life(
                key,
                cause,
                process.exitValue(),
                Autopsy.of(orders.journal()),
                Files.readString(said),
                Files.readString(Launch.errors(said)));
    }

    private static long since(long moment) {
        return moment == Long.MAX_VALUE ? -1 : System.nanoTime() - moment;
    }
}
