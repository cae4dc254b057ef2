package dev.fanfold.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Records that wait for company before they are asked about again.
 *
 * <p>They go together as soon as they fill a prompt, or when one has waited while so many batches were looked through that
 * more company is not worth it. Both hang on the batches in the order of the split, and on no clock. No record is asked
 * about again in more than half the company that it had before.
 *
 * @see Round
 */
final class Leftovers {
    private final int size;
    private final int patience;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<List<Asked>> due = new ArrayDeque<>();
    private int looked;

    private record Waiting(Asked record, int since) {}

    /**
     * @param size so many fill a prompt, at least 1
     * @param patience for so many batches a record waits for company
     */
    Leftovers(int size, int patience) {
        this.size = size;
        this.patience = patience;
    }

    /** What one more batch has left. */
    void add(List<Asked> left) {
        looked++;
        left.forEach(record -> waiting.add(new Waiting(record, looked)));
        while (!waiting.isEmpty() && (waiting.size() >= most() || looked - waiting.getFirst().since >= patience)) {
            together();
        }
    }

    /** Waiting for more company is of no use. */
    void press() {
        while (!waiting.isEmpty()) {
            together();
        }
    }

    private int most() {
        return most(size);
    }

    /** So many may go with the record that waits longest. */
    private int most(int others) {
        return Math.clamp(waiting.getFirst().record.among() / 2, 1, others);
    }

    private void together() {
        int most = most();
        var batch = new ArrayList<Asked>();
        while (!waiting.isEmpty() && batch.size() < Math.min(most, most(size))) {
            most = most(most);
            batch.add(waiting.removeFirst().record);
        }
        due.add(batch);
    }

    Optional<List<Asked>> due() {
        return Optional.ofNullable(due.poll());
    }

    /** Takes out all that are here. */
    List<Asked> all() {
        press();
        var all = due.stream().flatMap(List::stream).toList();
        due.clear();
        return all;
    }
}
