package dev.fanfold.cli.map.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads rows one by one, with the line break that ends them; a quoted field of CSV may hold line breaks.
 *
 * <p>It reads no further than the row, so that something else may read on.
 */
public final class RowReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final Form form;
    private final int longest;
    private boolean begun;

    public RowReader(BufferedReader in, Form form) {
        this(in, form, Integer.MAX_VALUE);
    }

    /** One that ends a row after so many characters, whatever it holds. */
    RowReader(BufferedReader in, Form form, int longest) {
        this.in = in;
        this.form = form;
        this.longest = longest;
    }

    /** The next row, exactly as it stands there. */
    public Optional<String> next() throws IOException {
        var row = new StringBuilder();
        var quotes = new Quotes();
        for (int c = in.read(); c >= 0; c = row.length() < longest ? in.read() : -1) {
            row.append((char) c);
            if (form == Form.CSV && (begun || c != BYTE_ORDER_MARK)) {
                quotes.take((char) c);
            }
            begun = true;
            if ((c == '\n' || c == '\r') && !quotes.open()) {
                return Optional.of(ended(row, c));
            }
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row.toString());
    }

    private String ended(StringBuilder row, int c) throws IOException {
        in.mark(1);
        int next = c == '\r' ? in.read() : -1;
        if (next == '\n') {
            row.append('\n');
        } else if (next >= 0) {
            in.reset();
        }
        return row.toString();
    }
}
