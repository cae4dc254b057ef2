package dev.fanfold.split;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stream that asks its source for the next element only when somebody wants it. */
final class Lazily {

    /** Hands one element on, or says that there is none left. */
    @FunctionalInterface
    interface Source<T> {
        boolean advance(Consumer<? super T> to);
    }

    private Lazily() {}

    static <T> Stream<T> stream(Source<T> source) {
        return StreamSupport.stream(new OneByOne<>(source), false);
    }

    private static final class OneByOne<T> extends Spliterators.AbstractSpliterator<T> {

        private final Source<T> source;

        OneByOne(Source<T> source) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.source = source;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            return source.advance(action);
        }
    }
}
