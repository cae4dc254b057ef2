package dev.fanfold.cli.show;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Results on the terminal that notices are drawn on: the block makes room while they are written, and no longer.
 *
 * <p>What is written waits for a flush, or until it is much; then whole lines go out at once. So nothing is hidden for what
 * nobody sees yet, nor for nothing. Threads: one.
 */
final class Beside extends OutputStream {
    private static final int MUCH = 8_192;
    private static final int MOST = 8 * MUCH;

    private final OutputStream out;
    private final Notices notices;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Beside(OutputStream out, Notices notices) {
        this.out = out;
        this.notices = notices;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        kept.write(bytes, from, length);
        if (kept.size() >= MUCH) {
            int lines = lines(kept.toByteArray());
            pass(lines == 0 && kept.size() >= MOST ? kept.size() : lines);
        }
    }

    /** How many octets end with the last line that is over. */
    private static int lines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void pass(int count) throws IOException {
        if (count == 0) {
            return;
        }
        var all = kept.toByteArray();
        kept.reset();
        kept.write(all, count, all.length - count);
        notices.beside(
                () -> {
                    out.write(all, 0, count);
                    out.flush();
                },
                all[count - 1] == '\n');
    }

    @Override
    public void flush() throws IOException {
        pass(kept.size());
        out.flush();
    }
}
