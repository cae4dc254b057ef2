package dev.fanfold.engine.onion;

import dev.fanfold.model.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The doors of a runtime, one for each endpoint. Threads: any. */
final class Doors {
    private final Function<Endpoint, Door> opening;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Endpoint, Door> doors = new HashMap<>();

    Doors(Function<Endpoint, Door> opening) {
        this.opening = opening;
    }

    /** Something that each door counts, summed over all of them. */
    int sum(ToIntFunction<Door> counted) {
        return all().stream().mapToInt(counted).sum();
    }

    private List<Door> all() {
        lock.lock();
        try {
            return List.copyOf(doors.values());
        } finally {
            lock.unlock();
        }
    }

    Door of(Endpoint endpoint) {
        lock.lock();
        try {
            return doors.computeIfAbsent(endpoint, opening);
        } finally {
            lock.unlock();
        }
    }
}
