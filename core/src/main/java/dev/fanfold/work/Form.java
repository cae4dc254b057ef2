package dev.fanfold.work;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Schema on one short line, as a model reads it: <code>{"id":"…","ok":true or false}</code>.
 *
 * <p>Some servers do not heed the schema that goes with a prompt, and their models never see it.
 */
final class Form {
    private Form() {}

    /** What the system text says of an answer that is one object. */
    static String told(JsonNode schema) {
        return "Answer with one JSON object of this form and nothing else: " + of(schema);
    }

    static String of(JsonNode schema) {
        if (schema.has("enum")) {
            return joined(schema.path("enum"));
        }
        if (schema.has("anyOf")) {
            return of(schema.path("anyOf").path(0)) + " or null";
        }
        return switch (schema.path("type").asString()) {
            case "object" ->
                schema.path("properties").properties().stream()
                        .map(one -> Json.text(one.getKey()) + ":" + of(one.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case "array" -> "[" + of(schema.path("items")) + ", …]";
            case "integer" -> "whole number";
            case "number" -> "number";
            case "boolean" -> "true or false";
            default -> "\"…\"";
        };
    }

    private static String joined(JsonNode values) {
        return values.values().stream().map(JsonNode::toString).collect(Collectors.joining(" or "));
    }
}
