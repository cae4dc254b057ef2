package dev.fanfold.engine;

import dev.fanfold.model.Sample;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * The samples that the attempts of one fan ask for together, in as few requests as the model allows.
 *
 * <p>Law, one ballot per ordinal: each attempt has at most one sample of them, its own. Its second question, and one that
 * is not the same as the first that came, is no matter of this and goes alone. Threads: any.
 */
final class SharedSamples {
    private final int count;
    private final ReentrantLock lock = new ReentrantLock();
    private final BitSet asked = new BitSet();
    private final Map<Integer, SharedRequest> requests = new HashMap<>();
    private Optional<Question> common = Optional.empty();

    SharedSamples(int count) {
        this.count = count;
    }

    /** The sample of this attempt; none where it has to ask for itself. */
    Optional<Sample> sample(int ordinal, Question question, Scope part) throws InterruptedException {
        var request = request(ordinal, question, part.samplesAtOnce(question));
        return request.isPresent() ? request.get().sample(ordinal, part) : Optional.empty();
    }

    private Optional<SharedRequest> request(int ordinal, Question question, int atOnce) {
        lock.lock();
        try {
            if (asked.get(ordinal) || atOnce < 2) {
                return Optional.empty();
            }
            asked.set(ordinal);
            common = common.or(() -> Optional.of(question));
            var first = ordinal / atOnce * atOnce;
            return common.get().equals(question) && first + 1 < count
                    ? Optional.of(requests.computeIfAbsent(first, from -> request(question, from, atOnce)))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private SharedRequest request(Question question, int from, int atOnce) {
        List<Integer> ordinals = IntStream.range(from, (int) Math.min(count, (long) from + atOnce))
                .boxed()
                .toList();
        return new SharedRequest(question, ordinals);
    }
}
