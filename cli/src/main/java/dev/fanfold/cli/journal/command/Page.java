package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.Plain;
import java.io.OutputStream;

/** Lines on standard output, some at a time, so that their number takes no memory. Threads: one. */
final class Page {
    private static final int ROOM = 1 << 13;
    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();
    private Delivery delivery = new Delivery.Taken();

    Page(OutputStream out) {
        this.out = out;
    }

    void line(String line) {
        text.append(Plain.field(line)).append('\n');
        if (text.length() > ROOM) {
            flush();
        }
    }

    /** Whether anybody takes more of it. */
    boolean wanted() {
        return delivery instanceof Delivery.Taken;
    }

    /** What became of all of it. */
    Delivery end() {
        flush();
        return delivery;
    }

    private void flush() {
        if (wanted()) {
            delivery = Delivery.of(text.toString(), out);
        }
        text.setLength(0);
    }
}
