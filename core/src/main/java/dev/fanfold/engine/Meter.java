package dev.fanfold.engine;

import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.work.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What a part, or a whole run, has taken so far. Threads: any. */
final class Meter {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Fold> folds = new ArrayList<>();
    private final List<Dependence> dependences = new ArrayList<>();
    private Effort effort = Effort.NONE;

    void note(Note note) {
        add(Effort.NONE.withNotes(List.of(note)));
    }

    /** What came after all that is in here. */
    void add(Effort next) {
        locked(() -> effort = effort.then(next));
    }

    void add(Fold fold) {
        locked(() -> folds.add(fold));
    }

    void add(List<Dependence> found) {
        locked(() -> dependences.addAll(found));
    }

    Effort effort() {
        return locked(() -> effort);
    }

    List<Fold> folds() {
        return locked(() -> List.copyOf(folds));
    }

    List<Dependence> dependences() {
        return locked(() -> List.copyOf(dependences));
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
