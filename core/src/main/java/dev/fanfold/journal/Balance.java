package dev.fanfold.journal;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.Optional;

/**
 * What the calls of a journal came to.
 *
 * <p>Law, spent ≤ cap: a call that was about to be sent and has no bill counts at its worst case, since it may have been
 * billed.
 *
 * @param settled what was booked
 * @param open calls without a bill, by the numbers of their attempts
 * @param lastAttempt the highest number of an attempt, 0 for none; whoever goes on counts on from it
 */
public record Balance(Spent settled, List<Open> open, long lastAttempt) {
    /**
     * A call without a bill.
     *
     * @param usage what its answer took, where that came: priced by whoever knows the prices, it is the bill
     */
    public record Open(Line.Intent intent, Optional<Usage> usage) {
        /** What its answer took; a provider that counts nothing says nothing. */
        public Optional<Usage> counted() {
            return usage.filter(took -> !Usage.NONE.equals(took));
        }

        /** What has to be taken for its bill, as long as nobody knows better. */
        public Spent assumed() {
            var unpriced = intent.worst().isPresent() ? 0 : 1;
            return new Spent(Money.ZERO, intent.worst().orElse(Money.ZERO), intent.tokens(), unpriced);
        }
    }

    public Balance {
        open = List.copyOf(open);
    }

    /** Calls of which nobody knows what they took: they may have been paid. */
    public List<Line.Intent> possiblyPaid() {
        return open.stream()
                .filter(call -> call.counted().isEmpty())
                .map(Open::intent)
                .toList();
    }

    /** What counts against a cap: what was booked, and the worst case of what was not. */
    public Spent spent() {
        return open.stream().map(Open::assumed).reduce(settled, Spent::plus);
    }
}
