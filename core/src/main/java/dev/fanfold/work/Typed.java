package dev.fanfold.work;

import dev.fanfold.model.Format;
import tools.jackson.core.JacksonException;

/** An answer that is a value of a record type, as JSON that fits the record's schema. */
record Typed<T>(Class<T> type, String schema) implements Answer<T> {
    private static final String FENCE = "```";

    static <T> Typed<T> of(Class<T> type) {
        return new Typed<>(type, Schema.of(type).toString());
    }

    @Override
    public Format format() {
        return new Format.Json("answer", schema);
    }

    @Override
    public String instruction() {
        return "";
    }

    @Override
    public Reading<T> read(String text) {
        try {
            return Json.read(unfenced(text), type)
                    .<Reading<T>>map(Reading.Read::new)
                    .orElseGet(() -> new Reading.Unreadable<>("it does not fit the schema: it is null"));
        } catch (JacksonException e) {
            return new Reading.Unreadable<>("it does not fit the schema: " + Misfit.of(e));
        }
    }

    /** Some servers do not enforce a schema, and their models wrap JSON in a code fence. */
    static String unfenced(String text) {
        var whole = text.strip();
        int firstLine = whole.indexOf('\n');
        int last = whole.length() - FENCE.length();
        return whole.startsWith(FENCE) && whole.endsWith(FENCE) && firstLine > 0 && firstLine < last
                ? whole.substring(firstLine, last).strip()
                : whole;
    }
}
