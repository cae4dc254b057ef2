package dev.fanfold.engine;

import dev.fanfold.result.Part;
import dev.fanfold.result.Timing;
import java.util.List;

/**
 * What a job came to.
 *
 * @param parts what the run tells of
 * @param held those that nobody has seen yet, and a failure around the job has to hold
 */
record Outcome<R>(R value, List<Part<?>> parts, List<Part<?>> held, Timing timing) {
    static <R> Outcome<R> keeping(R value, List<Part<?>> parts, Timing timing) {
        return new Outcome<>(value, parts, parts, timing);
    }

    /** All parts were handed on as they came, and of these the run tells. */
    static <R> Outcome<R> handedOn(R value, List<Part<?>> told, Timing timing) {
        return new Outcome<>(value, told, List.of(), timing);
    }
}
