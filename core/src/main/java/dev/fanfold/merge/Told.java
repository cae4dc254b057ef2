package dev.fanfold.merge;

import java.util.Objects;
import java.util.function.Supplier;

/** What code of the caller's own tells of an answer. Where it breaks, that one answer is left out and no other. */
sealed interface Told<T> {
    record Is<T>(T value) implements Told<T> {}

    record Broke<T>(String why) implements Told<T> {}

    static <T> Told<T> by(Supplier<? extends T> code) {
        try {
            return new Is<>(Objects.requireNonNull(code.get(), "it told nothing"));
        } catch (RuntimeException e) {
            return new Broke<>("the code that tells its key broke on it: " + e);
        }
    }
}
