package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.row.Target;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Records to ask about, and where their rows go.
 *
 * @param entries how the records are read
 * @param extent how much there is
 * @param sample its beginning, where it can be read twice
 * @param input the records, read once
 * @param target opened when all is allowed
 */
public record Errand(
        Question question,
        Splitter<Reader, Entry> entries,
        Extent extent,
        Optional<Sample> sample,
        Reader input,
        Opening target) {
    /** Opens a target. */
    @FunctionalInterface
    public interface Opening {
        Target open() throws IOException;
    }
}
