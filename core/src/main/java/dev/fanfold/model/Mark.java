package dev.fanfold.model;

import java.util.Collection;

/**
 * A word that none of some texts holds, to fence them in a prompt: the beginning of a SHA-256 over them all.
 *
 * <p>Law: model text is data. A text that wanted to hold the mark would have to hold a hash of itself and of all the others.
 * Chance would do as well, but would make two prompts of the same texts differ.
 */
public final class Mark {
    private static final int LENGTH = 12;

    private Mark() {}

    /** The mark for these texts; the same for the same texts. */
    public static String of(Collection<String> texts) {
        var seed = String.join("\0", texts);
        var mark = hashed(seed);
        while (seed.contains(mark)) {
            mark = hashed(mark + seed);
        }
        return mark;
    }

    private static String hashed(String text) {
        return Sha256.of(text).substring(0, LENGTH);
    }
}
