package dev.fanfold.merge.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a juror gave a rival that it saw alone.
 *
 * @param marks by criterion, {@code c1} the first
 */
public record Reading(Juror juror, Map<String, Rubric.Mark> marks) {
    public Reading {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /**
     * A reading that could not be had, or not be read.
     *
     * @param why in one line
     */
    public record Lost(Juror juror, String why) {}
}
