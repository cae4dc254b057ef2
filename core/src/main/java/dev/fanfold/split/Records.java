package dev.fanfold.split;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cuts a file into its records: JSON Lines, CSV, or plain lines.
 *
 * <p>Law: every record becomes one {@link Entry}, in the order of the file. A record that cannot be used becomes an
 * {@link Entry.Bad} with its line and the reason, and reading goes on below it. Bad are: broken JSON or CSV, a missing
 * field, a blank id or one of more than {@value #LONGEST_ID} characters, an id seen before, a record that is too long.
 *
 * <p>Blank lines are skipped, but counted. Lines end with LF, CRLF or CR, and the last need not end; a byte order mark
 * is dropped. An empty file has no records.
 *
 * <p>Memory is bounded: a record is at most 1,048,576 characters ({@link #longest} changes it), and an id is remembered
 * for the next {@value #IDS_REMEMBERED} records. So an id that comes twice is always noticed within one batch, and
 * not where the two are further apart than that.
 *
 * <p>Records are a value, for any number of threads and files; each stream is for one thread. A reader is read as far as
 * the stream is consumed, and closed by whoever opened it.
 *
 * @see Splitter
 */
public final class Records implements Splitter<Reader, Entry> {

    static final int LONGEST_ID = 256;
    static final int IDS_REMEMBERED = 65_536;
    private static final int LONGEST = 1 << 20;

    private final Function<Lines, Rows> format;
    private final int longest;

    private Records(Function<Lines, Rows> format, int longest) {
        this.format = format;
        this.longest = longest;
    }

    /**
     * One JSON object a line.
     *
     * @param id the field that names a record: text, or a number, which is taken as it is written
     * @param text the field to ask about: text or a number; other fields stay in {@link Entry#raw()}
     */
    public static Records jsonl(String id, String text) {
        var json = new JsonLine(named(id), named(text));
        return new Records(lines -> new LineRows(lines, json::entry), LONGEST);
    }

    /**
     * Comma-separated values, as RFC 4180 has them: the first row names the columns; a quoted field may hold commas,
     * doubled quotation marks and line breaks, 10,000 lines at most.
     *
     * <p>A header without these columns is an {@link IllegalArgumentException} when the stream is consumed, as nothing
     * below it could be read.
     *
     * @param id the column that names a record
     * @param text the column to ask about; other columns stay in {@link Entry#raw()}
     */
    public static Records csv(String id, String text) {
        named(id);
        named(text);
        return new Records(lines -> new CsvRows(lines, id, text), LONGEST);
    }

    /** One record a line; its id is its line number. */
    public static Records lines() {
        return new Records(lines -> new LineRows(lines, LineRows::plain), LONGEST);
    }

    /**
     * The same, with records of at most so many characters.
     *
     * @throws IllegalArgumentException unless {@code characters} is positive
     */
    public Records longest(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("a record has at least 1 character, and not " + characters);
        }
        return new Records(format, characters);
    }

    /**
     * Batches of {@code n} records, good and bad.
     *
     * @throws IllegalArgumentException unless {@code n} is 1 to {@value #IDS_REMEMBERED}
     */
    public Batches<Reader> batchesOf(int n) {
        return Batches.of(n, this);
    }

    @Override
    public Stream<Entry> split(Reader input) {
        Rows rows = format.apply(new Lines(input, longest));
        SequencedMap<String, Long> seen = new LinkedHashMap<>();
        return Lazily.stream(to -> handOn(rows, seen, to));
    }

    private static boolean handOn(Rows rows, SequencedMap<String, Long> seen, Consumer<? super Entry> to) {
        Optional<Entry> entry = rows.next();
        entry.map(e -> e instanceof Entry.Good good ? checked(good, seen) : e).ifPresent(to);
        return entry.isPresent();
    }

    private static Entry checked(Entry.Good good, SequencedMap<String, Long> seen) {
        if (good.id().isBlank()) {
            return new Entry.Bad(good.line(), "its id is blank", good.raw());
        }
        if (good.id().length() > LONGEST_ID) {
            return new Entry.Bad(good.line(), "its id is longer than " + LONGEST_ID + " characters", good.raw());
        }
        Long before = seen.putIfAbsent(good.id(), good.line());
        if (before != null) {
            String why = "it has the id \"" + Rows.shown(good.id()) + "\" of line " + before + " again";
            return new Entry.Bad(good.line(), why, good.raw());
        }
        if (seen.size() > IDS_REMEMBERED) {
            seen.pollFirstEntry();
        }
        return good;
    }

    private static String named(String field) {
        if (field.isBlank()) {
            throw new IllegalArgumentException("a field needs a name, and not \"" + field + "\"");
        }
        return field;
    }
}
