package dev.fanfold.result;

import java.util.List;
import java.util.Optional;

/** Parts by volume: stretches of one input, whose order matters. */
public record Pieces<O>(List<Part<O>> all, Optional<String> subject) implements Ordered<O> {
    public Pieces {
        all = List.copyOf(all);
    }
}
