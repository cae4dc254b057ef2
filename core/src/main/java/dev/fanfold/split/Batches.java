package dev.fanfold.split;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Hands records on in batches, so that one prompt can ask about many.
 *
 * <p>Law: each entry is in exactly one batch, in the order of the input; every batch but the last is full. Good and bad
 * entries count alike, so that a batch is bounded whatever the file holds. Where the input breaks off, what was read of it
 * comes as a batch first, and the error after it.
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
        var reading = new Reading(stream.iterator());
        return Lazily.<List<Entry>>stream(reading::handOn).onClose(stream::close);
    }

    /** One input on its way through. */
    private final class Reading {
        private final Iterator<Entry> from;
        private Optional<RuntimeException> broken = Optional.empty();

        Reading(Iterator<Entry> from) {
            this.from = from;
        }

        boolean handOn(Consumer<? super List<Entry>> to) {
            if (broken.isPresent()) {
                throw broken.get();
            }
            List<Entry> batch = next();
            if (!batch.isEmpty()) {
                to.accept(List.copyOf(batch));
            }
            return !batch.isEmpty();
        }

        private List<Entry> next() {
            List<Entry> batch = new ArrayList<>();
            try {
                while (batch.size() < size && from.hasNext()) {
                    batch.add(from.next());
                }
            } catch (RuntimeException e) {
                if (batch.isEmpty()) {
                    throw e;
                }
                broken = Optional.of(e);
            }
            return batch;
        }
    }
}
