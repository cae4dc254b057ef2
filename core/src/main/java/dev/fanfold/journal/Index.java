package dev.fanfold.journal;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in the file the answer to a question stands, or whatever else has a print.
 *
 * <p>Law: its heap is the same for ten answers and ten million; an answer takes 24 to 48 bytes outside of it. It holds no
 * keys but prints of 64 bits, so whoever looks up reads the line and compares.
 *
 * <p>A question may be answered at several places in a run. The first answer stands under the key alone, each other under
 * the key and its place, so that a million equal questions are found as fast as a million different ones.
 *
 * <p>The memory is the JVM's direct memory, of which there is as much as heap unless {@code -XX:MaxDirectMemorySize} says
 * otherwise. It is many small tables that grow one by one: no growth stops the world, or takes twice the room. Threads: not
 * safe by itself.
 */
final class Index {
    private static final int TABLES = 256;

    private final Table[] tables =
            IntStream.range(0, TABLES).mapToObj(any -> new Table()).toArray(Table[]::new);

    /** Adds an answer; of equal keys at equal places the first one stays. */
    void add(Key key, String where, long offset) {
        if (!add(Prints.of(key), offset)) {
            add(Prints.of(key, where), offset);
        }
    }

    /** The first answer to a question, wherever it was asked; 0 for none. */
    long find(Key key) {
        return find(Prints.of(key));
    }

    /** An answer to a question asked just there, unless that is the first; 0 for none. */
    long find(Key key, String where) {
        return find(Prints.of(key, where));
    }

    /** What it takes off the heap. */
    long bytes() {
        return Stream.of(tables).mapToLong(Table::bytes).sum();
    }

    /** Adds what has this print; of equal prints the first one stays, and tells whether this is it. */
    boolean add(long print, long offset) {
        return tableOf(print).add(print, offset);
    }

    /** Adds what has this print in place of what had it: where that stands, 0 for none. */
    long replace(long print, long offset) {
        return tableOf(print).replace(print, offset);
    }

    /** What has this print; 0 for none. */
    long find(long print) {
        return tableOf(print).find(print);
    }

    private Table tableOf(long print) {
        return tables[(int) (print >>> 56)];
    }
}
