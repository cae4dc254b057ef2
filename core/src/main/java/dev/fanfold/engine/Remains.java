package dev.fanfold.engine;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ended tasks of a fan leave behind besides their answers.
 *
 * <p>Threads: used under the lock of its fan, and by one thread after its end.
 */
sealed interface Remains<X> {
    /** A task that ended. */
    void add(Part<X> task, Optional<Child> child);

    /** The tasks that ended, as far as they are kept. */
    List<Part<X>> tasks();

    /** How many ended. */
    int count();

    /** What all of them took, side by side; what they found out goes to the fan. */
    Effort settle(Scope fan);

    /** All is kept, and comes in the order of the tasks. */
    final class Kept<X> implements Remains<X> {
        private final List<Part<X>> tasks = new ArrayList<>();
        private final Map<Integer, Child> tellers = new HashMap<>();

        @Override
        public void add(Part<X> task, Optional<Child> child) {
            tasks.add(task);
            child.filter(Child::tells).ifPresent(teller -> tellers.put(task.id().ordinal(), teller));
        }

        @Override
        public List<Part<X>> tasks() {
            return tasks;
        }

        @Override
        public int count() {
            return tasks.size();
        }

        @Override
        public Effort settle(Scope fan) {
            tasks.sort(Comparator.comparingInt(task -> task.id().ordinal()));
            tasks.stream()
                    .flatMap(task -> Optional.ofNullable(tellers.get(task.id().ordinal())).stream())
                    .forEach(child -> child.adoptedBy(fan));
            return Siblings.besides(tasks);
        }
    }

    /** Only sums are kept, and of what tasks found out no more than is worth a look: memory is bounded. */
    final class Summed<X> implements Remains<X> {
        private static final int MOST = 1_000;
        private final List<Child> tellers = new ArrayList<>();
        private Effort effort = Effort.NONE;
        private int count;

        @Override
        public void add(Part<X> task, Optional<Child> child) {
            count++;
            effort = effort.beside(Siblings.awaited(task));
            if (tellers.size() < MOST) {
                child.filter(Child::warns).ifPresent(tellers::add);
            }
        }

        @Override
        public List<Part<X>> tasks() {
            return List.of();
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Effort settle(Scope fan) {
            tellers.forEach(child -> child.adoptedBy(fan));
            return effort;
        }
    }
}
