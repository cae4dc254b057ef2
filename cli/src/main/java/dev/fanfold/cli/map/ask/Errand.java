package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.row.Target;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records to ask about, and where their rows go.
 *
 * @param entries how the records are read
 * @param extent how much there is
 * @param sample its beginning, where it can be read twice
 * @param input the records, read once
 * @param target opened when all is allowed
 * @param rest what is said of the records behind the last one that has a row, when the run is stopped
 */
public record Errand(
        Question question,
        Splitter<Reader, Entry> entries,
        Extent extent,
        Optional<Sample> sample,
        Reader input,
        Opening target,
        Function<Optional<Entry>, String> rest) {
    /** Whether it is known that there are no records. */
    boolean asksNothing() {
        return sample.filter(known -> known.entries().isEmpty()).isPresent();
    }

    /** Opens a target. */
    @FunctionalInterface
    public interface Opening {
        Target open() throws IOException;
    }
}
