package dev.fanfold.size;

import java.io.Reader;

/** A file of JSON Lines that is nowhere: its records are made as they are read. */
final class ManyLines extends Reader {
    private final long records;
    private long made;
    private String line = "";
    private int at;

    ManyLines(long records) {
        this.records = records;
    }

    @Override
    public int read(char[] to, int start, int length) {
        if (at == line.length() && made == records) {
            return -1;
        }
        int read = 0;
        while (read < length && (at < line.length() || made < records)) {
            if (at == line.length()) {
                line = line(made++);
                at = 0;
            }
            int some = Math.min(length - read, line.length() - at);
            line.getChars(at, at + some, to, start + read);
            at += some;
            read += some;
        }
        return read;
    }

    private static String line(long number) {
        return "{\"id\":\"" + id(number) + "\",\"text\":\"message " + number
                + ", as long as messages of people are that have something to say\"}\n";
    }

    static String id(long number) {
        return "m" + number;
    }

    @Override
    public void close() {}
}
