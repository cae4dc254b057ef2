package dev.fanfold.engine.onion;

import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * How long it takes until the first token of a call that goes ahead of its siblings, from when they may have to wait for
 * it: queueing and retries are in it.
 *
 * <p>The median of the last five at each endpoint; one second is assumed in place of those that are not there yet, a choice
 * on the high side of what chat models take. Threads: any.
 */
final class FirstTokens {
    static final Duration ASSUMED = Duration.ofSeconds(1);
    private static final int KEPT = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Endpoint, Deque<Duration>> last = new HashMap<>();

    void came(Endpoint endpoint, Duration after) {
        lock.lock();
        try {
            var seen = last.computeIfAbsent(endpoint, unseen -> new ArrayDeque<>());
            seen.addLast(after);
            if (seen.size() > KEPT) {
                seen.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    Duration expected(Endpoint endpoint) {
        lock.lock();
        try {
            var seen = last.getOrDefault(endpoint, new ArrayDeque<>());
            var assumed = Collections.nCopies(KEPT - seen.size(), ASSUMED);
            return Stream.concat(seen.stream(), assumed.stream())
                    .sorted()
                    .skip(KEPT / 2)
                    .findFirst()
                    .orElseThrow();
        } finally {
            lock.unlock();
        }
    }
}
