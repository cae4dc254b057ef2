package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.result.Part;
import dev.fanfold.result.Qualified;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts put together in the order of the split.
 *
 * @param parts every part, those without an answer at their place too
 */
public record Stitched<O>(List<Part<O>> parts) implements Qualified {
    /** So many votes with one voice each are no accident. */
    private static final int BACKLOG = 10;

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

    /** A gap speaks for itself, and whoever runs this counts it. */
    @Override
    public List<String> reservations() {
        return List.of();
    }

    /** Votes that all agree have cost more ballots than they needed. */
    @Override
    public List<String> advice() {
        var values = values();
        var votes = values.stream().filter(Ballots.class::isInstance).count();
        return votes >= BACKLOG
                        && values.stream().allMatch(value -> value instanceof Ballots<?> ballots && ballots.unanimous())
                ? List.of("each of the " + votes + " votes was unanimous: fewer attempts at each would do")
                : List.of();
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
