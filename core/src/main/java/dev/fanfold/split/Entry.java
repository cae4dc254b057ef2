package dev.fanfold.split;

/**
 * One record of a file of many: an item to ask about, or the reason why the line holds none.
 *
 * <p>Law: every line that is not blank ends up in exactly one entry (in CSV, as part of a row), so that no item is lost
 * without a trace, and a bad one never stops those after it.
 */
public sealed interface Entry {

    /** The line of the file where this record starts; the first is 1. */
    long line();

    /** What stands in the file, without the line break at its end; shortened where the record is too long. */
    String raw();

    /**
     * A record that can be worked on.
     *
     * @param id what the answer will be found by: not blank, at most {@value Records#LONGEST_ID} characters
     * @param text what is asked about; may be empty
     */
    record Good(String id, String text, long line, String raw) implements Entry {}

    /**
     * A record that nobody can be asked about.
     *
     * @param why what is wrong with it, as the end of a sentence
     */
    record Bad(long line, String why, String raw) implements Entry {

        /** One line for a report: where, and what is wrong. */
        public String message() {
            return "line " + line + ": " + why;
        }
    }
}
