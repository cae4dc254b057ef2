package dev.fanfold.job;

import java.util.List;
import java.util.Optional;

/**
 * The batches of one round of asking, and what they leave for the next.
 *
 * <p>Batches are looked through in the order in which they were made, whatever the order in which they end: so the same
 * answers make the same batches of the next round.
 *
 * @see BatchCourse
 */
final class Round {
    private final InTurn<List<Asked>> ended = new InTurn<>();
    private final Leftovers next;
    private int made;

    Round(Leftovers next) {
        this.next = next;
    }

    /** The place of one more batch. */
    int made() {
        return made++;
    }

    /** What the batch at this place has left. */
    void ended(int place, List<Asked> left) {
        ended.put(place, left);
        for (var looked = ended.next(); looked.isPresent(); looked = ended.next()) {
            next.add(looked.get());
        }
    }

    /** The records of one more batch of the next round. */
    Optional<List<Asked>> due() {
        return next.due();
    }

    Leftovers next() {
        return next;
    }
}
