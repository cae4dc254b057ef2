package dev.fanfold.merge.synthesis;

import dev.fanfold.result.PartId;
import java.util.List;

/**
 * One text made of several.
 *
 * @param text what the synthesiser wrote
 * @param sources what it was given, besides the subject
 */
public record Synthesis(String text, List<Source> sources) {
    public Synthesis {
        sources = List.copyOf(sources);
    }

    /** A part under the label that the synthesiser knew it by. */
    public record Source(String label, PartId part) {}

    @Override
    public String toString() {
        return text;
    }
}
