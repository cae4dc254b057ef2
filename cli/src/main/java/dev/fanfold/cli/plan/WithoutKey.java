package dev.fanfold.cli.plan;

/** What a plan wants where no model is named, or its model needs a key and there is none. */
public enum WithoutKey {
    /** Nothing is run. */
    REFUSE,
    /** The rehearsal provider stands in, and the results say so. */
    REHEARSE
}
