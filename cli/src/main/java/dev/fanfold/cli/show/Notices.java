package dev.fanfold.cli.show;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is said beside the results, on standard error.
 *
 * <p>On a terminal one line at the bottom is drawn again and again while parts come in. Threads: any. Errors: when nobody
 * listens any more, nothing is said.
 */
public final class Notices {
    private final ReentrantLock lock = new ReentrantLock();
    private final PrintStream err;
    private final boolean terminal;
    private int drawn;

    /**
     * Notices on this stream.
     *
     * @param terminal whether a line can be drawn again
     */
    public Notices(OutputStream err, boolean terminal) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** Says one thing, on lines of its own. */
    public void say(String text) {
        locked(() -> {
            erase();
            err.println(Plain.text(text));
        });
    }

    /** Asks something; the answer is typed behind it. */
    public void ask(String question) {
        locked(() -> {
            erase();
            err.print(Plain.text(question));
            err.flush();
        });
    }

    /** Draws the line at the bottom. */
    public void draw(String line) {
        locked(() -> {
            var shown = Plain.field(line);
            err.print("\r" + shown + " ".repeat(Math.max(0, drawn - shown.length())));
            err.flush();
            drawn = shown.length();
        });
    }

    /** Whether {@link #draw} makes sense. */
    public boolean terminal() {
        return terminal;
    }

    private void erase() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            drawn = 0;
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
