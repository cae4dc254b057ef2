package dev.fanfold.journal;

import java.util.List;

/**
 * Which of several answers to the same question is meant.
 *
 * @param repetitions the ordinals of the repetitions around the question, from outside in
 * @param asking how often the same was asked before in this one scope: 0 for the first time
 */
public record Variation(List<Integer> repetitions, int asking) {
    /** The one answer to a question that is asked once. */
    public static final Variation NONE = new Variation(List.of(), 0);

    public Variation {
        repetitions = List.copyOf(repetitions);
        if (asking < 0 || repetitions.stream().anyMatch(ordinal -> ordinal < 0)) {
            throw new IllegalArgumentException(
                    "a variation counts from 0, not " + repetitions + " with asking " + asking);
        }
    }
}
