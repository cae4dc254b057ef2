package dev.fanfold.engine.onion;

import dev.fanfold.limit.Hold;
import dev.fanfold.limit.Purse;
import dev.fanfold.limit.Reserve;
import dev.fanfold.limit.Verdict;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The one purse of a runtime, for many threads: whoever cannot be granted a call yet waits here for others to settle.
 *
 * <p>Law: spent is at most the cap, under every interleaving; asking and holding are one step under one lock. Threads: any.
 */
public final class Bank {
    private static final int ROOM = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private final Purse purse;
    private final boolean capped;

    /**
     * @param purse what was spent under its budget before is counted in already
     */
    public Bank(Purse purse) {
        this.purse = purse;
        this.capped =
                purse.budget().money().isPresent() || purse.budget().tokens().isPresent();
    }

    /**
     * Holds the worst case of a call, and waits while others may give something back.
     *
     * @param waits told once, without the lock, where it has to wait
     * @throws ModelException.Cap when the budget does not bear it
     */
    void hold(Hold wanted, Optional<Reserve> from, Runnable waits) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var told = false;
            for (var verdict = purse.hold(wanted, from); !(verdict instanceof Verdict.Granted); ) {
                if (verdict instanceof Verdict.Refused(var why)) {
                    throw new ModelException.Cap(why);
                }
                if (told) {
                    settled.await();
                } else {
                    told = true;
                    Unlocked.run(lock, waits);
                }
                verdict = purse.hold(wanted, from);
            }
        } finally {
            lock.unlock();
        }
    }

    void settle(Hold hold, Money actual, long tokens) {
        changed(open -> {
            open.settle(hold, actual, tokens);
            return hold;
        });
    }

    void settleUnknown(Hold hold) {
        changed(open -> {
            open.settleUnknown(hold);
            return hold;
        });
    }

    void release(Hold hold) {
        changed(open -> {
            open.release(hold);
            return hold;
        });
    }

    /** Sets money and tokens aside for calls that come last, but never more than half of what is left. */
    Optional<Reserve> setAsideUpTo(Money worst, long tokens) {
        return looked(open -> {
            var money = open.budget()
                    .money()
                    .map(cap -> cap.nanos()
                            - open.spent().money().nanos()
                            - open.promised().nanos());
            var most = money.map(left -> Math.min(worst.nanos(), Math.max(0, left / 2)))
                    .orElse(worst.nanos());
            var left = tokensLeft(open);
            return open.setAside(new Money(most), Math.min(tokens, Math.max(0, left / 2)));
        });
    }

    /** Gives the unused rest of a reserve back to all. */
    public void close(Reserve reserve) {
        changed(open -> {
            open.close(reserve);
            return reserve;
        });
    }

    boolean capped() {
        return capped;
    }

    public Spent spent() {
        return looked(Purse::spent);
    }

    /** Money that is held for calls in flight or set aside; zero when nothing is going on. */
    public Money promised() {
        return looked(Purse::promised);
    }

    /** Tokens that are held for calls in flight or set aside; 0 when nothing is going on. */
    public long promisedTokens() {
        return looked(Purse::promisedTokens);
    }

    /** Whether there is room for several more such calls: near the cap nothing is spent that need not be. */
    boolean roomy(Hold hold) {
        return looked(open -> open.budget()
                        .money()
                        .map(cap -> cap.nanos()
                                        - open.spent().money().nanos()
                                        - open.promised().nanos()
                                >= ROOM * hold.worst().nanos())
                        .orElse(true)
                && tokensLeft(open) / ROOM >= hold.tokens());
    }

    private static long tokensLeft(Purse open) {
        return open.budget().tokens().orElse(Long.MAX_VALUE) - open.spent().tokens() - open.promisedTokens();
    }

    /** What may make room for those who wait. */
    private <T> T changed(Function<Purse, T> what) {
        return looked(open -> {
            var result = what.apply(open);
            settled.signalAll();
            return result;
        });
    }

    private <T> T looked(Function<Purse, T> what) {
        lock.lock();
        try {
            return what.apply(purse);
        } finally {
            lock.unlock();
        }
    }
}
