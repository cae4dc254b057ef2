package dev.fanfold.split;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Hands records on in batches, so that one prompt can ask about many.
 *
 * <p>Law: each entry is in exactly one batch, in the order of the input; every batch but the last is full. Good and bad
 * entries count alike, so that a batch is bounded whatever the file holds.
 *
 * @param <I> what is cut
 */
public final class Batches<I> {

    private final int size;
    private final Splitter<I, Entry> entries;

    private Batches(int size, Splitter<I, Entry> entries) {
        this.size = size;
        this.entries = entries;
    }

    /**
     * Batches of {@code size} entries each, as {@code entries} cuts them.
     *
     * @throws IllegalArgumentException unless {@code size} is 1 to {@value Records#IDS_REMEMBERED}
     */
    public static <I> Batches<I> of(int size, Splitter<I, Entry> entries) {
        if (size < 1 || size > Records.IDS_REMEMBERED) {
            throw new IllegalArgumentException(
                    "a batch holds 1 to " + Records.IDS_REMEMBERED + " records, and not " + size);
        }
        return new Batches<>(size, entries);
    }

    /** How many entries a full batch holds. */
    public int size() {
        return size;
    }

    /** The batches of {@code input}, first to last; as lazy as the splitter of the entries. */
    public Stream<List<Entry>> split(I input) {
        Stream<Entry> stream = entries.split(input);
        Iterator<Entry> from = stream.iterator();
        return Lazily.<List<Entry>>stream(to -> handOn(from, to)).onClose(stream::close);
    }

    private boolean handOn(Iterator<Entry> from, Consumer<? super List<Entry>> to) {
        List<Entry> batch = new ArrayList<>();
        while (batch.size() < size && from.hasNext()) {
            batch.add(from.next());
        }
        if (batch.isEmpty()) {
            return false;
        }
        to.accept(List.copyOf(batch));
        return true;
    }
}
