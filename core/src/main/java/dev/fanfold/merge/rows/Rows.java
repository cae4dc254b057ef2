package dev.fanfold.merge.rows;

import dev.fanfold.result.Part;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * How stitched answers are written as lines of text, for programs to read.
 *
 * <p>Laws: one row for each part, in the order of the split, those without an answer too; and model text is data: whatever
 * an answer holds, it stays in its own field of its own row, and reading the rows gives it back to the letter. Memory: one
 * row at a time.
 */
public sealed interface Rows permits Jsonl, Csv {
    /** One JSON object a line: {@code {"id":"m1","answer":"positive"}}, or {@code {"id":"m2","missing":"why"}}. */
    static Rows jsonl() {
        return new Jsonl();
    }

    /** CSV as in RFC 4180, with the columns {@code id}, {@code answer} and {@code missing}. */
    static Rows csv() {
        return Csv.ofAnswers();
    }

    /** CSV with a column for each component of a record type between {@code id} and {@code missing}. */
    static Rows csv(Class<? extends Record> type) {
        return Csv.of(type);
    }

    /**
     * Writes all rows.
     *
     * @param parts in the order of the split; read once, one after the other
     * @throws IOException when {@code to} does
     */
    void write(Stream<? extends Part<?>> parts, Appendable to) throws IOException;
}
