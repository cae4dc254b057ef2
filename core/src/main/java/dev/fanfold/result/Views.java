package dev.fanfold.result;

import java.util.List;
import java.util.Optional;

/** Parts by aspect: several looks at one subject, told apart by their names. */
public record Views<O>(List<Part<O>> all, Optional<String> subject) implements Ordered<O> {
    public Views {
        all = List.copyOf(all);
    }
}
