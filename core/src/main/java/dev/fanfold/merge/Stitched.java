package dev.fanfold.merge;

import dev.fanfold.merge.rows.Rows;
import dev.fanfold.result.Part;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts put together in the order of the split.
 *
 * @param parts every part, those without an answer at their place too
 */
public record Stitched<O>(List<Part<O>> parts) {
    public Stitched {
        parts = List.copyOf(parts);
    }

    /** The answers, in the order of the split. */
    public List<O> values() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Done<O> done ? Stream.of(done.value()) : Stream.empty())
                .toList();
    }

    /** The parts without an answer, in the order of the split. */
    public List<Part<O>> gaps() {
        return parts.stream().filter(part -> !(part instanceof Part.Done)).toList();
    }

    /**
     * Writes every part as a row of text, one after the other.
     *
     * @throws IOException when {@code to} does
     */
    public void write(Rows rows, Appendable to) throws IOException {
        rows.write(parts.stream(), to);
    }

    /** One line a part; a gap is said aloud. */
    @Override
    public String toString() {
        return parts.stream().map(StitchText::text).collect(Collectors.joining("\n"));
    }
}
