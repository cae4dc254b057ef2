package dev.fanfold.split;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file line by line, as far as it is asked and at most one buffer further.
 *
 * <p>A line ends at LF, CRLF or a lone CR. A byte order mark at the very start is dropped. Of a line longer than the
 * limit only the start is kept, and the rest is read over, so that memory is bounded whatever the file holds.
 */
final class Lines {

    /** One line: its number from 1, its text, the break that ended it, and whether only its start is kept. */
    record Line(long number, String text, String ending, boolean tooLong) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final int longest;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private final char[] buffer = new char[8_192];
    private int at;
    private int end;
    private long number;

    Lines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    int longest() {
        return longest;
    }

    Optional<Line> next() {
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.removeFirst());
        }
        if (number == 0 && hasMore() && buffer[at] == BYTE_ORDER_MARK) {
            at++;
        }
        return hasMore() ? Optional.of(read()) : Optional.empty();
    }

    /** These lines come again, before any other. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            waiting.addFirst(lines.get(i));
        }
    }

    private Line read() {
        var text = new StringBuilder();
        boolean tooLong = false;
        do {
            int stop = endOfLine();
            int room = Math.min(stop - at, longest - text.length());
            text.append(buffer, at, room);
            tooLong |= room < stop - at;
            at = stop;
        } while (at == end && hasMore());
        return new Line(++number, text.toString(), ending(), tooLong);
    }

    private int endOfLine() {
        int stop = at;
        while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    private String ending() {
        if (!hasMore()) {
            return "";
        }
        if (buffer[at++] == '\n') {
            return "\n";
        }
        if (hasMore() && buffer[at] == '\n') {
            at++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean hasMore() {
        if (at == end && end >= 0) {
            at = 0;
            end = fill();
        }
        return at < end;
    }

    private int fill() {
        try {
            int read;
            do {
                read = in.read(buffer);
            } while (read == 0);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("reading line " + (number + 1) + " failed: " + e.getMessage(), e);
        }
    }
}
