package dev.fanfold.model;

import java.util.List;

/**
 * The form in which an answer is wanted, so that a provider that can enforce it does.
 *
 * <p>Whatever the provider promises, the answer is read strictly on return: the form asked for is a request, not a proof.
 */
public sealed interface Format {
    /** Plain prose. */
    record Text() implements Format {}

    /** One of a closed set of labels, and nothing else. */
    record OneOf(List<String> labels) implements Format {
        public OneOf {
            labels = List.copyOf(labels);
        }
    }

    /**
     * JSON that fits a schema.
     *
     * @param name a short name of letters, digits, {@code _} and {@code -}, as providers demand one
     * @param schema the JSON Schema as JSON text
     */
    record Json(String name, String schema) implements Format {}
}
