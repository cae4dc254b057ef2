package dev.fanfold.journal;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that is damaged in a journal: the first of it one by one, and the sum of it.
 *
 * @param first as many as are told one by one, at most {@link #LISTED}
 * @param count how many there are
 * @param bytes how many bytes they take
 */
public record Damages(List<Found.Damage> first, long count, long bytes) {
    public static final Damages NONE = new Damages(List.of(), 0, 0);

    /** The most that are told one by one. */
    public static final int LISTED = 100;

    public Damages {
        first = List.copyOf(first);
    }

    /** These and one more. */
    public Damages and(Found.Damage more) {
        return new Damages(
                Stream.concat(first.stream(), Stream.of(more)).limit(LISTED).toList(),
                count + 1,
                bytes + more.length());
    }
}
