package dev.fanfold.engine.onion;

/**
 * A run that began.
 *
 * @param name what it is called in the journal
 * @param offset where in the journal that stands: it remembers the answers before it
 * @param folds how many early merges were known: it remembers those
 */
public record Begun(String name, long offset, long folds) {
    /** One that nobody wrote down. */
    public static final Begun UNTOLD = new Begun("", 0, 0);
}
