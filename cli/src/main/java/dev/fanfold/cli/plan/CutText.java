package dev.fanfold.cli.plan;

import java.util.Optional;

/** Where a step cuts its input, as written in a plan. */
public sealed interface CutText {
    /** At boundaries of the text. */
    enum Boundary implements CutText {
        LINES,
        PARAGRAPHS,
        SENTENCES,
        HEADINGS
    }

    /**
     * Into chunks of at most so many tokens.
     *
     * @param around how many tokens of the text in front of a chunk, and behind it, go along with it and its headings
     */
    record Tokens(int most, Optional<Integer> around) implements CutText {}

    /** Into records, several to a prompt, each answered under its id. */
    record Batches(Format format, int size) implements CutText {}

    /** What a record is. */
    sealed interface Format {
        record Jsonl(String id, String text) implements Format {}

        record Csv(String id, String text) implements Format {}

        record Lines() implements Format {}
    }
}
