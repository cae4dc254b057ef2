package dev.fanfold.cli.show;

import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Pane;
import dev.fanfold.cli.screen.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is said beside the results, on standard error.
 *
 * <p>On a terminal a block of lines below it is drawn again and again while parts come in; what is said scrolls above. Each
 * frame is one write. Law: what is left of it in the end is what would stand there if nothing had ever been drawn. Threads:
 * any. Errors: when nobody listens any more, nothing is said.
 */
public final class Notices {
    private static final long PATIENCE = Duration.ofMillis(200).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream err;
    private final Look look;
    private final AtomicBoolean silent;
    private List<Row> drawn = List.of();
    private boolean held;
    private boolean inLine;
    private volatile boolean over;

    /** Writes something else to the same terminal. */
    interface Writing {
        void run() throws IOException;
    }

    /** Notices on this stream, which may be written to like that. */
    public Notices(OutputStream err, Look look) {
        this(err, look, new AtomicBoolean());
    }

    private Notices(OutputStream err, Look look, AtomicBoolean silent) {
        this.err = err;
        this.look = look;
        this.silent = silent;
    }

    /** How it may be written to. */
    public Look look() {
        return look;
    }

    /** The same stream for somebody who asked for nothing but text. */
    public Notices plainly() {
        return new Notices(err, look.plainly(), silent);
    }

    /** Says one thing, on lines of its own. */
    public void say(String text) {
        locked(() -> {
            var lines = Plain.text(text) + System.lineSeparator();
            write(drawn.isEmpty() ? lines : Pane.above(lines, drawn, look.ink()));
        });
    }

    /** Asks something; the answer is typed behind it. */
    public void ask(String question) {
        locked(() -> {
            erase();
            write(Plain.text(question));
        });
    }

    /** Draws the block, in place of the one before; where that makes no sense, nothing is done. */
    public void draw(List<Row> rows) {
        locked(() -> {
            if (look.redraws() && !held && !inLine && !over && !rows.isEmpty()) {
                drawn = List.copyOf(rows);
                write(Pane.frame(drawn, look.ink()));
            }
        });
    }

    /**
     * Lets something else be written to the same terminal: the block makes room, and is back below it at once.
     *
     * @param endsLine whether what is written ends its line; until one does, nothing is drawn
     */
    void beside(Writing writing, boolean endsLine) throws IOException {
        lock.lock();
        try {
            var rows = drawn;
            erase();
            inLine = !endsLine;
            writing.run();
            draw(rows);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the block away. */
    public void clear() {
        locked(this::erase);
    }

    /** Takes the block away until {@link #release}. */
    public void hold() {
        locked(() -> {
            erase();
            held = true;
        });
    }

    /** The block may be drawn again. */
    public void release() {
        locked(() -> held = false);
    }

    /**
     * Takes the block away for good, and soon: whoever ends the process does not wait for a terminal that stands still.
     */
    public void end() {
        over = true;
        soon(this::erase);
    }

    /** From now on nothing is said, by those neither that are plain: the last word is another's. */
    public void silence() {
        silent.set(true);
        soon(() -> {});
    }

    private void soon(Runnable action) {
        try {
            if (lock.tryLock(PATIENCE, TimeUnit.NANOSECONDS)) {
                try {
                    action.run();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void erase() {
        if (!drawn.isEmpty()) {
            write(Pane.gone());
            drawn = List.of();
        }
    }

    private void write(String text) {
        if (silent.get()) {
            return;
        }
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyListens) {
            // There is nowhere left to say so.
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
