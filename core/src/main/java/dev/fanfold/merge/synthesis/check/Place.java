package dev.fanfold.merge.synthesis.check;

/**
 * Where a text stands in a tree, as its writer is told.
 *
 * @param told what is said of it; empty for the last text of all
 */
record Place(String told) {
    static final Place LAST = new Place("");
    /** One of many, which has all the room it needs. */
    static final Place STRETCH = new Place(
            "\nThese parts are one stretch of many, and your text will be combined with those of the others: leave no finding"
                    + " out, and write no closing line.");
    /** How many words a sentence of such a text has. */
    private static final int WORDS = 20;

    /** One of many, of which the next call could not read enough if it were longer. */
    static Place within(int sentences) {
        return new Place(
                "\nThese parts are one stretch of many, and your text will be combined with those of the others. Write no"
                        + " closing line. There is room for %d sentence(s) at most, %d words in all: say several parts in one sentence, and leave out what matters least. List under omitted each part that no sentence rests on, with that reason."
                                .formatted(sentences, (long) WORDS * sentences));
    }
}
