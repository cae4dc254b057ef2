package dev.fanfold.merge.score.judge;

/** What is said when no judge gave an answer that counts. */
final class Unheard {
    private Unheard() {}

    static IllegalStateException none(String what, String why) {
        return new IllegalStateException("nothing to pick from: no judge gave an answer that could be used for any of "
                + what + " (the first: " + why + "); the answers are kept, so judge them again with another model, by"
                + " on(…) or jury(…)");
    }
}
