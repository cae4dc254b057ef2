package dev.fanfold.cli.show;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** What became of results that were written to standard output. */
public sealed interface Delivery {
    /** The words are the operating system's, and the only sign there is. */
    Pattern BROKEN_PIPE = Pattern.compile("(?i)pipe");

    /** They were taken. */
    record Taken() implements Delivery {}

    /** The reader went away, as {@code head} does: no error. */
    record NobodyReads() implements Delivery {}

    /** They could not be written. */
    record Lost(String why) implements Delivery {}

    /** Writes a text as UTF-8. */
    static Delivery of(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new Taken();
        } catch (IOException e) {
            var why = Objects.toString(e.getMessage());
            return BROKEN_PIPE.matcher(why).find() ? new NobodyReads() : new Lost(why);
        }
    }
}
