package dev.fanfold.job;

import java.util.Optional;

/** What parts are about, where that is text. */
final class Subject {
    private Subject() {}

    static Optional<String> of(Object input) {
        return input instanceof CharSequence text ? Optional.of(text.toString()) : Optional.empty();
    }
}
