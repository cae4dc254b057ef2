package dev.fanfold.merge.synthesis;

import java.util.Optional;

/**
 * Something that stands against a synthesis.
 *
 * @param sentence the sentence it is about; empty where it is about the whole
 * @param what what is wrong with it
 */
public record Finding(Optional<Sentence> sentence, String what) {
    private static final int SHOWN = 80;

    @Override
    public String toString() {
        return sentence.map(one -> "\"" + Remarks.clipped(one.text(), SHOWN) + "\": ")
                        .orElse("")
                + what;
    }
}
