package dev.fanfold.merge.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a juror gave a rival that it saw alone.
 *
 * @param marks by the text of the criterion, in the order of the rubric
 * @param weights what each criterion weighs, by its text; one that is not in there weighs 1
 */
public record Reading(Juror juror, Map<String, Rubric.Mark> marks, Map<String, Integer> weights) {
    public Reading {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        weights = Map.copyOf(weights);
    }

    /** A reading by criteria that all weigh the same. */
    public Reading(Juror juror, Map<String, Rubric.Mark> marks) {
        this(juror, marks, Map.of());
    }

    /** What this criterion weighs. */
    public int weight(String criterion) {
        return weights.getOrDefault(criterion, 1);
    }

    /**
     * A reading that could not be had, or not be read.
     *
     * @param why in one line
     */
    public record Lost(Juror juror, String why) {}
}
