package dev.fanfold.cli.map.form;

/** Follows the quotation marks of a CSV row: one that begins a field opens it, and the next single one closes it. */
final class Quotes {
    private boolean open;
    private boolean begins = true;
    private boolean closed;

    void take(char c) {
        if (c == '"' && (open || begins || closed)) {
            closed = open;
            open = !open;
            begins = false;
        } else if (!open) {
            begins = c == ',';
            closed = false;
        }
    }

    /** Whether a field is open, so that commas and line breaks belong to it. */
    boolean open() {
        return open;
    }

    /** Whether a field was just closed, so that a comma must follow, or one more mark. */
    boolean ended() {
        return closed;
    }
}
