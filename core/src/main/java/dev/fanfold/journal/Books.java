package dev.fanfold.journal;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds up the money of a journal, line by line; what it holds is the calls that are open, and no more.
 *
 * <p>Threads: belongs to one.
 */
public final class Books {
    private final Map<Long, Balance.Open> open = new TreeMap<>();
    private Spent settled = Spent.NOTHING;
    private long last;

    /** Books without a line. */
    public Books() {}

    /** Takes the next line of the file; those that are not about money change nothing. */
    public void add(Line line) {
        switch (line) {
            case Line.Intent intent -> begin(intent);
            case Line.Answered answered ->
                answer(answered.attempt(), answered.reply().usage());
            case Line.Settled bill -> settle(bill);
            default -> {
                // No money in it.
            }
        }
    }

    /** The balance of the lines so far. */
    public Balance balance() {
        return new Balance(settled, List.copyOf(open.values()), last);
    }

    private void begin(Line.Intent intent) {
        last = Math.max(last, intent.attempt());
        open.put(intent.attempt(), new Balance.Open(intent, Optional.empty()));
    }

    private void answer(long attempt, Usage usage) {
        last = Math.max(last, attempt);
        open.computeIfPresent(attempt, (any, call) -> new Balance.Open(call.intent(), Optional.of(usage)));
    }

    private void settle(Line.Settled bill) {
        last = Math.max(last, bill.attempt());
        open.remove(bill.attempt());
        settled = settled.plus(spent(bill));
    }

    private static Spent spent(Line.Settled bill) {
        var money = bill.cost().orElse(Money.ZERO);
        var unpriced = bill.cost().isPresent() || bill.bill() == Line.Bill.NOTHING ? 0 : 1;
        return switch (bill.bill()) {
            case EXACT -> new Spent(money, Money.ZERO, bill.tokens(), unpriced);
            case WORST -> new Spent(Money.ZERO, money, bill.tokens(), unpriced);
            case NOTHING -> Spent.NOTHING;
        };
    }
}
