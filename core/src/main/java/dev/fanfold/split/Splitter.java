package dev.fanfold.split;

import java.util.stream.Stream;

/**
 * Cuts one input into parts that can be worked on apart: a job by volume says with one of these where to cut.
 *
 * <p>Law: the pieces come in the order of the input, and the same input gives the same pieces. The splitters of
 * {@link Text} lose nothing: joining their pieces gives the text back, character for character.
 *
 * <p>The stream is lazy where the input is: over a {@link java.io.Reader} it reads as far as it is consumed, and at
 * most one buffer of 8,192 characters further. It is sequential, and for one thread at a time; the splitter itself may
 * be shared by any number of threads. It closes nothing: whoever opened a reader closes it.
 *
 * @param <I> what is cut
 * @param <X> what one piece is
 */
@FunctionalInterface
public interface Splitter<I, X> {

    /** The pieces of {@code input}, first to last. */
    Stream<X> split(I input);
}
