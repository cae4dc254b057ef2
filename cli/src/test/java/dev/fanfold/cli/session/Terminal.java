package dev.fanfold.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Emulator;
import dev.fanfold.cli.screen.Size;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The screen that a person sits at: both streams of a command go there, in the order in which they come. */
final class Terminal extends OutputStream {
    static final Size SIZE = new Size(100, 30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final UnaryOperator<String> tidied;
    private Emulator emulator = empty();

    /** One on which everything is written like that. */
    Terminal(UnaryOperator<String> tidied) {
        this.tidied = tidied;
    }

    private static Emulator empty() {
        return new Emulator(SIZE.columns(), SIZE.rows(), Emulator.Narrowed.WRAPS_AGAIN);
    }

    @Override
    public void write(int octet) {
        throw new IllegalStateException("lines are written whole, and not sign by sign");
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        write(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    void write(String text) {
        lock.lock();
        try {
            emulator.write(tidied.apply(text));
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            emulator = empty();
        } finally {
            lock.unlock();
        }
    }

    String shown() {
        lock.lock();
        try {
            return emulator.lines();
        } finally {
            lock.unlock();
        }
    }

    /** What is shown as soon as it is like that. */
    String await(Predicate<String> like) throws InterruptedException {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (left > 0 && !like.test(emulator.lines())) {
                left = written.awaitNanos(left);
            }
            assertThat(left).as(emulator.lines()).isPositive();
            return emulator.lines();
        } finally {
            lock.unlock();
        }
    }
}
