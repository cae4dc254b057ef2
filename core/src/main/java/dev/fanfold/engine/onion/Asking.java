package dev.fanfold.engine.onion;

import dev.fanfold.journal.Key;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a question is known by where answers are remembered, where it stands, and which attempt brought its answer.
 *
 * <p>Where a budget bounds an answer that the prompt leaves open, an answer that broke off there is none to the question
 * itself: it is remembered as one to the bounded question, and found by whoever is bound alike.
 *
 * <p>Threads: any.
 */
final class Asking {
    private final Optional<Key> key;
    private final Optional<Key> bounded;
    private final String place;
    private volatile long attempt;

    /**
     * A question.
     *
     * @param bounded what it is known by under the bound of a budget, where that differs
     * @param place where in its run it stands
     */
    Asking(Key key, Optional<Key> bounded, String place) {
        this(Optional.of(key), bounded, place);
    }

    private Asking(Optional<Key> key, Optional<Key> bounded, String place) {
        this.key = key;
        this.bounded = bounded;
        this.place = place;
    }

    /** One that nobody remembers. */
    static Asking unremembered() {
        return new Asking(Optional.empty(), Optional.empty(), "");
    }

    /** None where nobody remembers. */
    Optional<Key> key() {
        return key;
    }

    /** It tells apart two that have the same key. */
    String place() {
        return place;
    }

    /** The first that is found under one of the keys of the question. */
    <T> Optional<T> find(Function<Key, Optional<T>> known) {
        return key.flatMap(known).or(() -> bounded.flatMap(known));
    }

    /** What this answer is remembered by. */
    Key keyOf(Reply reply) {
        var brokeOff = reply.samples().stream().anyMatch(sample -> sample.finish() == Sample.Finish.CUT);
        return (brokeOff ? bounded.or(() -> key) : key).orElseThrow();
    }

    /** The same question, asked beside this once more. */
    Asking beside() {
        return new Asking(key, bounded, place);
    }

    void lastTried(long number) {
        attempt = number;
    }

    /** The number of the attempt that brought the answer, or else of the last one; 0 where none went so far. */
    long attempt() {
        return attempt;
    }
}
