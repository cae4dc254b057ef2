package dev.fanfold.split;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A splitter that remembers what it cut until its answer comes, so that an answer can be put beside what it answers.
 *
 * <p>Law: parts come in the order of the split, one for each piece, so the piece of the next part is the next of the trail.
 * Memory: as many pieces as are on their way. For one run at a time, whose parts are taken one after the other; it is the
 * last input that was cut which is remembered. Threads: any.
 */
public final class Trail<I, X> implements Splitter<I, X> {
    private final Splitter<I, X> where;
    private volatile Queue<X> underWay = new ConcurrentLinkedQueue<>();

    /** Cuts where another splitter cuts. */
    public Trail(Splitter<I, X> where) {
        this.where = where;
    }

    @Override
    public Stream<X> split(I input) {
        var pieces = new ConcurrentLinkedQueue<X>();
        underWay = pieces;
        return where.split(input).peek(pieces::add);
    }

    /**
     * The piece that the next part answers. A part that stands for the rest of an input which could not be read, or which a
     * stopped run left unread, has no piece: do not ask for it.
     *
     * @throws NoSuchElementException when none is under way
     */
    public X next() {
        return Optional.ofNullable(underWay.poll())
                .orElseThrow(() -> new NoSuchElementException("no piece is under way: ask once for each part"));
    }
}
