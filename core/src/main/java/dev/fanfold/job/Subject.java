package dev.fanfold.job;

import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.Objects;
import java.util.Optional;

/** What parts are about, where that is text. */
final class Subject {
    private Subject() {}

    static Optional<String> of(Object input) {
        return input instanceof CharSequence text ? Optional.of(text.toString()) : Optional.empty();
    }

    /** How long it is; an answer that is not there yet may be text. */
    static Optional<Size> size(Given<?> input) {
        return switch (input) {
            case Given.Known<?>(var value) -> of(Objects.requireNonNull(value)).map(Size::of);
            case Given.Unseen<?>(var size) -> Optional.of(size);
        };
    }
}
