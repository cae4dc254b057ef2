package dev.fanfold.merge.ballot;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.work.UnreadableAnswerException;

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

    /**
     * A ballot that could not have changed the outcome any more, not counted, whatever it says.
     *
     * @param calls calls for it that were begun, now or in an earlier run that a journal tells of, and may have been
     *     billed; 0 where it was never cast
     */
    record Spared<L>(PartId part, String why, int calls) implements Ballot<L> {
        @Override
        public String toString() {
            return "-";
        }
    }

    /** The ballot of an ended attempt. */
    static <L> Ballot<L> of(Part<L> part) {
        return switch (part) {
            case Part.Done<L>(var id, var label, var effort) -> new Cast<>(id, label);
            case Part.Failed<L> failed
            when failed.cause() instanceof UnreadableAnswerException unreadable ->
                new Spoiled<>(failed.id(), unreadable.text());
            case Part.Failed<L> failed -> new Absent<>(failed.id(), "failed: " + failed.why());
            case Part.Skipped<L> skipped -> new Absent<>(skipped.id(), "skipped: " + skipped.why());
        };
    }

    /** The ballot of an attempt of a vote that was settled without those that are still out. */
    static <L> Ballot<L> onceSettled(Part<L> part) {
        return part instanceof Part.Skipped<L> skipped
                ? new Spared<>(skipped.id(), skipped.why(), calls(skipped.effort()))
                : of(part);
    }

    private static int calls(Effort effort) {
        return effort.calls() + effort.recalled();
    }
}
