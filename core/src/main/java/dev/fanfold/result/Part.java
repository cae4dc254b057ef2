package dev.fanfold.result;

import java.util.List;

/**
 * One part of a split, ended.
 *
 * <p>No part disappears: every part ends as exactly one of these, and one bad part never loses another.
 *
 * @param <O> what a part's work answers
 */
public sealed interface Part<O> {
    PartId id();

    Effort effort();

    /** The work was done. */
    record Done<O>(PartId id, O value, Effort effort) implements Part<O> {}

    /** The work was tried and failed. */
    record Failed<O>(PartId id, RuntimeException cause, Effort effort) implements Part<O> {
        /** What went wrong, in one line. */
        public String why() {
            var message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : message;
        }
    }

    /**
     * The work was not finished because it was told to stop, or never begun; calls on the wire may have been billed.
     *
     * @param kept parts of its own that were finished before it was told to stop
     */
    record Skipped<O>(PartId id, String why, Effort effort, List<Part<?>> kept) implements Part<O> {
        public Skipped {
            kept = List.copyOf(kept);
        }
    }
}
