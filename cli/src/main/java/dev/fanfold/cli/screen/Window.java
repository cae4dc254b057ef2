package dev.fanfold.cli.screen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The size of a terminal, as it is now.
 *
 * <p>The terminal's own driver is asked, at most once a second and only after it told of a change; where it does not
 * answer, {@code COLUMNS} and {@code LINES} hold. Between a change and the answer nobody knows the size, and nothing can be
 * drawn. Threads: any.
 */
public final class Window {
    private static final long ASKED_AGAIN = Duration.ofSeconds(1).toNanos();
    private final LongSupplier nanos;
    private final Supplier<Optional<Size>> ask;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private Size size;
    private boolean heard = true;
    private long asked;

    /**
     * Asked in this way, for the first time when the size is wanted.
     *
     * @param size where nobody answers
     * @param nanos a clock that only goes forward
     */
    public Window(Size size, Supplier<Optional<Size>> ask, LongSupplier nanos) {
        this.size = size;
        this.nanos = nanos;
        this.ask = ask;
        this.asked = nanos.getAsLong() - ASKED_AGAIN;
    }

    /** The one of a command with this environment, whose terminal is asked in this way. */
    public static Window of(Map<String, String> environment, Supplier<Optional<Size>> ask, LongSupplier nanos) {
        return new Window(named(environment), ask, nanos);
    }

    private static Size named(Map<String, String> environment) {
        return Size.read(environment.getOrDefault("LINES", "24") + " " + environment.getOrDefault("COLUMNS", "80"))
                .orElse(Size.USUAL);
    }

    /** From now on hears of changes; each does this at once. Where none can be heard, the driver is asked every second. */
    public void watch(Runnable resized) {
        heard = Signals.heed("WINCH", () -> {
            changed();
            resized.run();
        });
    }

    /** The terminal has another size than before. */
    public void changed() {
        changed.set(true);
    }

    /** Its size; empty while nobody knows it. Asked by one thread. */
    public Optional<Size> size() {
        var now = nanos.getAsLong();
        var due = now - asked >= ASKED_AGAIN;
        if (due && (!heard || changed.get())) {
            changed.set(false);
            asked = now;
            size = ask.get().orElse(size);
        }
        return changed.get() ? Optional.empty() : Optional.of(size);
    }

    /** The size that the driver of this process's terminal tells. */
    public static Optional<Size> ofDriver() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return Size.read(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException noTerminal) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
