package dev.fanfold.split;

/** One or more lines of a Markdown text: where they are, and what the first is as far as cutting needs to know. */
record MarkdownLine(int start, int end, Kind kind) {

    enum Kind {
        BLANK,
        /** The first line of a heading. */
        HEADING,
        /** Further lines of an underlined heading, and the underline. */
        HEADING_REST,
        /** The line that opens a fenced code block. */
        FENCE,
        /** What follows in that block, down to the line that closes it. */
        CODE,
        ROW,
        ITEM,
        QUOTE,
        /** A line across the page, such as {@code ***}. */
        RULER,
        PROSE;

        boolean isHeading() {
            return this == HEADING || this == HEADING_REST;
        }

        /** Code and table rows are never cut, nor joined with what follows. */
        boolean isVerbatim() {
            return this == FENCE || this == CODE || this == ROW;
        }
    }

    String in(String text) {
        return text.substring(start, end);
    }

    /** The same, without a byte order mark at the very start of the text. */
    String shown(String text) {
        return shown(text, start, end);
    }

    /** What stands there, without a byte order mark at the very start of the text: that belongs to no line. */
    static String shown(String text, int start, int end) {
        return text.substring(start == 0 && text.startsWith("\uFEFF") ? 1 : start, end);
    }

    /** These lines and the next; blank ones take the kind of what they stand before. */
    MarkdownLine through(MarkdownLine next) {
        return new MarkdownLine(start, next.end, kind == Kind.BLANK ? next.kind : kind);
    }

    MarkdownLine as(Kind other) {
        return new MarkdownLine(start, end, other);
    }
}
