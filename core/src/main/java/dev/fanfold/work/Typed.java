package dev.fanfold.work;

import dev.fanfold.model.Format;
import tools.jackson.core.JacksonException;

/** An answer that is a value of a record type, as JSON that fits the record's schema. */
record Typed<T>(Class<T> type, String schema) implements Answer<T> {
    static <T> Typed<T> of(Class<T> type) {
        return new Typed<>(type, Schema.of(type).toString());
    }

    @Override
    public Format format() {
        return new Format.Json("answer", schema);
    }

    @Override
    public String instruction() {
        return Form.told(Schema.of(type));
    }

    @Override
    public Reading<T> read(String text) {
        try {
            return Json.read(Wrapped.object(text), type)
                    .<Reading<T>>map(Reading.Read::new)
                    .orElseGet(() -> new Reading.Unreadable<>("it does not fit the schema: it is null"));
        } catch (JacksonException e) {
            return new Reading.Unreadable<>("it does not fit the schema: " + Misfit.of(e));
        }
    }
}
