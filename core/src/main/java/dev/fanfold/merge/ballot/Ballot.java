package dev.fanfold.merge.ballot;

import dev.fanfold.result.PartId;

/** What one attempt put into the box. */
public sealed interface Ballot<L> {
    PartId part();

    /** A label, counted. */
    record Cast<L>(PartId part, L label) implements Ballot<L> {
        @Override
        public String toString() {
            return String.valueOf(label);
        }
    }

    /** An answer that is no label, not counted. */
    record Spoiled<L>(PartId part, String text) implements Ballot<L> {
        @Override
        public String toString() {
            return "spoiled";
        }
    }

    /** No answer at all, not counted. */
    record Absent<L>(PartId part, String why) implements Ballot<L> {
        @Override
        public String toString() {
            return "none";
        }
    }
}
