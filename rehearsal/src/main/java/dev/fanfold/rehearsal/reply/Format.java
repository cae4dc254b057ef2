package dev.fanfold.rehearsal.reply;

import tools.jackson.databind.JsonNode;

/** The form that {@code response_format} asks for. */
public sealed interface Format {

    /** Free text. */
    record Text() implements Format {}

    /** Any JSON object. */
    record AnyObject() implements Format {}

    /** JSON that keeps to a schema. */
    record Shaped(JsonNode schema) implements Format {}
}
