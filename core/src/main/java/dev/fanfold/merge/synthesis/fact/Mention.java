package dev.fanfold.merge.synthesis.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * A figure at its place in a text; {@code 1 h 30 min} is one of two parts.
 *
 * @param shown as it is written
 * @param end where it ends in the text
 * @param whole what it comes to
 * @param parts what it is put together from; empty for a figure that is not
 * @param claimed whether it states a figure; one like the <em>one</em> of "this one" is only there to be found
 */
record Mention(String shown, int start, int end, Figure whole, List<Figure> parts, boolean claimed) {
    /** Every figure that somebody may take from it. */
    Stream<Figure> figures() {
        return Stream.concat(Stream.of(whole), parts.stream());
    }

    boolean isBorneOutBy(List<Figure> figures) {
        return found(whole, figures) || (!parts.isEmpty() && parts.stream().allMatch(part -> found(part, figures)));
    }

    private static boolean found(Figure figure, List<Figure> figures) {
        return figures.stream().anyMatch(figure::isBorneOutBy);
    }
}
