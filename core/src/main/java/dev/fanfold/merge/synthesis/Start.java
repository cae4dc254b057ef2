package dev.fanfold.merge.synthesis;

/** Where a sentence begins. */
public enum Start {
    /** Right after the sentence before it. */
    SAME_LINE(" "),
    /** On a line of its own. */
    NEW_LINE("\n"),
    /** After an empty line. */
    NEW_PARAGRAPH("\n\n"),
    /** On the last line, which sums up, as a verdict does; it may rest on all parts. */
    CLOSING_LINE("\n");

    private final String between;

    Start(String between) {
        this.between = between;
    }

    /** What stands between the sentence before and this one. */
    public String between() {
        return between;
    }
}
