package dev.fanfold.work;

import dev.fanfold.model.TokenCounter;

/**
 * How many tokens some texts have when a model reads them, in three cases; each is at most the next.
 *
 * <p>Conventions, not measurements. Of a text that is there, the worst case is the safe estimate of
 * {@link TokenCounter#estimate()}, which counts about twice the true figure for English; the lowest is half of it, the
 * expected .6 of it. An answer that is not there yet is as long as its token limit allows; the worst case counts each of
 * those tokens as two, as the safe estimate would once the answer is there.
 *
 * @param texts how many texts
 * @param lowest tokens of all of them together, in the lowest case
 * @param expected the same, as expected
 * @param worst the same, at worst
 */
public record Size(long texts, long lowest, long expected, long worst) {
    /** No text. */
    public static final Size NONE = new Size(0, 0, 0, 0);

    public Size {
        if (texts < 0 || lowest < 0 || lowest > expected || expected > worst) {
            throw new IllegalArgumentException("each case is at most the next, not " + lowest + ", " + expected + ", "
                    + worst + " tokens in " + texts + " texts");
        }
    }

    /** The size of a text that is there. */
    public static Size of(String text) {
        long safe = TokenCounter.estimate().count(text);
        return new Size(1, safe / 2, (3 * safe + 4) / 5, safe);
    }

    /** One answer about which nothing is known: as a model's with no token limit. */
    public static Size unseen() {
        return new Size(1, 0, Conventions.OUTPUT_EXPECTED, 2 * Conventions.OUTPUT_WORST);
    }

    /** These texts and those. */
    public Size plus(Size other) {
        return new Size(
                Capped.sum(texts, other.texts),
                Capped.sum(lowest, other.lowest),
                Capped.sum(expected, other.expected),
                Capped.sum(worst, other.worst));
    }

    /** These texts so many times. */
    public Size times(long count) {
        return new Size(
                Capped.product(texts, count),
                Capped.product(lowest, count),
                Capped.product(expected, count),
                Capped.product(worst, count));
    }

    /** One of these texts, were they all of one length; the worst case is rounded up, the lowest down. */
    public Size each() {
        return texts == 0
                ? NONE
                : new Size(1, lowest / texts, Math.ceilDiv(expected, texts), Math.ceilDiv(worst, texts));
    }

    /** The same tokens in so many texts. */
    public Size in(long count) {
        return new Size(count, lowest, expected, worst);
    }

    /** The same, or one answer about which nothing is known where there is none. */
    public Size orUnseen() {
        return texts == 0 ? unseen() : this;
    }

    /** One of the two, and it is not known which. */
    public Size or(Size other) {
        return new Size(
                Math.max(texts, other.texts),
                Math.min(lowest, other.lowest),
                Math.max(expected, other.expected),
                Math.max(worst, other.worst));
    }
}
