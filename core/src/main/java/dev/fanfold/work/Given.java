package dev.fanfold.work;

import java.util.Iterator;

/**
 * The input of work, as far as it is known before the work is done.
 *
 * @param <I> what goes in
 */
public sealed interface Given<I> {
    /** How long it is as text. */
    Size size();

    /** An input that is there. */
    record Known<I>(I value) implements Given<I> {
        @Override
        public Size size() {
            return value instanceof CharSequence text ? Size.of(text.toString()) : Size.unseen();
        }
    }

    /** An answer that is not there yet. */
    record Unseen<I>(Size size) implements Given<I> {}

    static <I> Given<I> of(I value) {
        return new Known<>(value);
    }

    /** The same for an input that will be worked on later: what can be read only once is left unread. */
    static <I> Given<I> unread(I value) {
        return value instanceof AutoCloseable || value instanceof Iterator ? unseen(Size.unseen()) : of(value);
    }

    static <I> Given<I> unseen(Size size) {
        return new Unseen<>(size);
    }
}
