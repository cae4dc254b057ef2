package dev.fanfold.cli.models;

import java.time.Duration;

/**
 * What {@code fanfold models} was told.
 *
 * @param whom which servers are asked
 * @param within how long each has for its answer, more than 0
 * @param form what standard output holds
 */
public record ModelsOptions(Whom whom, Duration within, Form form) {
    /** Which servers are asked. */
    public sealed interface Whom {
        /** All that have a short name. */
        record All() implements Whom {}

        /** The one of this short name. */
        record Named(String server) implements Whom {}

        /** The one at this base address. */
        record At(String baseUrl) implements Whom {}
    }

    /** What standard output holds. */
    public enum Form {
        /** Lines. */
        TEXT,
        /** One document, for programs. */
        JSON
    }
}
