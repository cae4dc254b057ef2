package dev.fanfold.cli.map.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** A text that begins with what was read of it already: the first row of a CSV file, and the blank lines above it. */
public final class Headed extends Reader {
    /** More than any header has that can be read: the rest of a quoted field without an end is left where it is. */
    private static final int LONGEST = 1 << 21;

    private final String begin;
    private final String head;
    private final Reader rest;
    private int at;

    private Headed(String begin, String head, Reader rest) {
        this.begin = begin;
        this.head = head;
        this.rest = rest;
    }

    /** Reads the first row that is not blank, and gives the whole text again. */
    public static Headed of(BufferedReader in) throws IOException {
        var rows = new RowReader(in, Form.CSV, LONGEST);
        var above = new StringBuilder();
        var row = rows.next();
        while (row.filter(String::isBlank).isPresent()) {
            above.append(row.get());
            row = rows.next();
        }
        return new Headed(above + row.orElse(""), row.orElse(""), in);
    }

    /** The first row that is not blank, with its line break; empty when there is none. */
    public String head() {
        return head;
    }

    /** What was read of it. */
    public String begin() {
        return begin;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (at == begin.length()) {
            return rest.read(buffer, from, length);
        }
        int taken = Math.min(length, begin.length() - at);
        begin.getChars(at, at + taken, buffer, from);
        at += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
