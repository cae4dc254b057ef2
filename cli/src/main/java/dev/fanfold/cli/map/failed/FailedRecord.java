package dev.fanfold.cli.map.failed;

import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.Kept;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.split.Entry;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A record without an answer.
 *
 * @param row its place among the records of the input; the first is 1
 * @param line where it stands there
 * @param id its name
 * @param raw the record itself
 */
public record FailedRecord(long row, long line, String id, String why, Kind kind, String raw) {
    private static final int SURROGATES = 0xD800;

    /** Whether there is any use in asking again. */
    public enum Kind {
        UNANSWERED,
        MALFORMED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is kept of a record.
     *
     * @param name what its row calls it
     */
    public static FailedRecord of(long row, Entry entry, String name, String why) {
        return switch (entry) {
            case Entry.Good good -> new FailedRecord(row, good.line(), name, why, Kind.UNANSWERED, good.raw());
            case Entry.Bad bad -> new FailedRecord(row, bad.line(), name, bad.why(), Kind.MALFORMED, bad.raw());
        };
    }

    /** One line; a byte of the record that is no text stands there escaped. */
    String written() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("row", row)
                .put("line", line)
                .put("id", id)
                .put("why", why)
                .put("kind", kind.toString())
                .put("raw", raw)
                .toString();
        return Utf8.sound(json) ? json : escaped(json);
    }

    private static String escaped(String json) {
        var text = new StringBuilder();
        json.codePoints().forEach(c -> {
            if (c >= SURROGATES && c <= Character.MAX_SURROGATE) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** What such a line holds; empty when it is none. */
    public static Optional<FailedRecord> of(String line) {
        return Kept.object(line)
                .filter(json ->
                        json.path("row").canConvertToLong() && json.path("raw").isString())
                .map(FailedRecord::of);
    }

    private static FailedRecord of(JsonNode json) {
        return new FailedRecord(
                json.path("row").asLong(),
                json.path("line").asLong(0),
                json.path("id").asString(""),
                json.path("why").asString(""),
                json.path("kind").asString("").equals(Kind.MALFORMED.toString()) ? Kind.MALFORMED : Kind.UNANSWERED,
                json.path("raw").asString(""));
    }

    /** The record once more, where it stood in the input. */
    public Entry entry(Shape shape) {
        if (kind == Kind.MALFORMED) {
            return new Entry.Bad(line, why, raw);
        }
        if (shape.form() == Form.LINES) {
            return new Entry.Good(id, raw, line, raw);
        }
        try (var read = shape.entries().split(new StringReader(shape.head() + raw))) {
            return switch (read.findFirst()) {
                case Optional<Entry> one
                when one.isPresent() && one.get() instanceof Entry.Good good ->
                    new Entry.Good(good.id(), good.text(), line, raw);
                case Optional<Entry> other ->
                    new Entry.Bad(line, other.map(FailedRecord::why).orElse(why), raw);
            };
        }
    }

    private static String why(Entry entry) {
        return entry instanceof Entry.Bad bad ? bad.why() : "";
    }
}
