package dev.fanfold.merge.synthesis;

/** What the sources say of a sentence. */
public enum Verdict {
    /** It follows from them. */
    SUPPORTED,
    /** They say otherwise. */
    CONTRADICTED,
    /** They do not say so. */
    UNSUPPORTED
}
