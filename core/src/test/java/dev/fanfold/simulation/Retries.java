package dev.fanfold.simulation;

import dev.fanfold.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where in a run something that broke was tried again; what was only throttled is not among it. */
final class Retries {
    private final List<String> paths = new ArrayList<>();

    /** Whether a path belongs to the second run. */
    static boolean beside(String path) {
        return path.startsWith("beside");
    }

    void see(Event event) {
        if (event instanceof Event.CallRetried(var path, var endpoint, var cause, var pause)) {
            paths.add(path);
        }
    }

    int count(Predicate<String> where) {
        return (int) paths.stream().filter(where).count();
    }

    void forget() {
        paths.clear();
    }
}
