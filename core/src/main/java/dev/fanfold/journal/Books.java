package dev.fanfold.journal;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Adds up the money of a journal, line by line; what it holds is the calls that are open, and no more.
 *
 * <p>Threads: belongs to one. Errors: {@link JournalException} where the bills come to more than can be counted: nobody
 * paid that.
 */
public final class Books {
    /** In money and in tokens; as much again can be counted on top. */
    private static final long MOST = Long.MAX_VALUE / 2;

    private final String name;
    private final Map<Long, Balance.Open> open = new TreeMap<>();
    private Spent settled = Spent.NOTHING;
    private long last;

    /** The books of the journal of that name, without a line. */
    public Books(String name) {
        this.name = name;
    }

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
        var balance = new Balance(settled, List.copyOf(open.values()), last);
        countable(balance::spent);
        return balance;
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
        settled = countable(() -> settled.plus(spent(bill)));
    }

    private Spent countable(Supplier<Spent> sum) {
        try {
            var all = sum.get();
            if (all.money().nanos() <= MOST && all.tokens() <= MOST) {
                return all;
            }
        } catch (ArithmeticException overflow) {
            // It is said below.
        }
        throw Failures.uncountable(name);
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
