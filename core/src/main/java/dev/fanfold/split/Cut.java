package dev.fanfold.split;

/** The places to cut a text at, best first, each with what it costs to cut there rather than at a better one. */
enum Cut {
    HEADING(0),
    PARAGRAPH(.05),
    SENTENCE(.2),
    LINE(.5),
    WORD(1),
    CHARACTER(2),
    CODE_POINT(4);

    /** On the scale of {@link Packing}, where a chunk as great as the greatest costs 1. */
    private final double cost;

    Cut(double cost) {
        this.cost = cost;
    }

    double cost() {
        return cost;
    }

    /** Where each piece of this kind ends, in order; the last end is that of the text. */
    int[] ends(String text) {
        return switch (this) {
            case HEADING -> Markdown.headings(text);
            case PARAGRAPH -> Markdown.paragraphs(text);
            case SENTENCE -> Markdown.sentences(text, Sentences.ENGLISH);
            case LINE -> Cuts.lines(text);
            case WORD -> Cuts.words(text);
            case CHARACTER -> Cuts.characters(text);
            case CODE_POINT -> Cuts.codePoints(text);
        };
    }

    /** The next place to look for where a piece of this kind is still too great. */
    Cut lower() {
        return switch (this) {
            case HEADING -> PARAGRAPH;
            case PARAGRAPH -> SENTENCE;
            case SENTENCE -> LINE;
            case LINE -> WORD;
            case WORD -> CHARACTER;
            case CHARACTER, CODE_POINT -> CODE_POINT;
        };
    }

    /** Below a line the pieces are many and small, and where exactly a chunk ends matters little. */
    boolean isFine() {
        return compareTo(LINE) > 0;
    }
}
