package dev.fanfold.limit;

import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One account of what is spent and what is promised, in money and in tokens, for all that spends from one budget.
 *
 * <p>Law, spent ≤ cap: a call starts only once its worst case is held, and {@code billed + assumed + held + set aside ≤
 * cap} after every step. So no interleaving of parts, retries, hedges, judges and merges spends more than the cap, as
 * long as a provider bills no more than the worst case of a call. Where it does, the truth is booked, no further call is
 * granted beyond the cap, and {@link #overrun} says by how much it was missed.
 *
 * <p>Near the cap a call is told to wait while anything is in flight that may yet bill less than is held for it, and is
 * refused once nothing is, or once what is already spent leaves too little whatever happens.
 *
 * <p>Threads: not safe for threads by itself. It is pure state; the caller holds one lock around each method, and wakes
 * those that wait after {@code settle}, {@code settleUnknown}, {@code release} and {@code close}.
 */
public final class Purse {
    private final Budget budget;
    private final Amount cap;
    private final Map<Hold, Draw> open = new HashMap<>();
    private final Map<Reserve, Amount> reserves = new HashMap<>();
    private Amount billed = Amount.NONE;
    private Amount assumed = Amount.NONE;
    private Amount held = Amount.NONE;
    private Amount aside = Amount.NONE;
    private long unpriced;

    /** What of a hold came out of a reserve. */
    private record Draw(Optional<Reserve> from, Amount amount) {}

    public Purse(Budget budget) {
        this.budget = budget;
        this.cap = Amount.of(budget);
    }

    /**
     * Asks to start a call.
     *
     * @param wanted its worst case
     * @param from a reserve to draw from first; only what that does not cover is taken from the common money
     * @throws IllegalStateException when this very hold is open already
     */
    public Verdict hold(Hold wanted, Optional<Reserve> from) {
        requireNew(wanted);
        if (!wanted.priced() && budget.money().isPresent()) {
            return new Verdict.Refused(Refusals.unpriced());
        }
        var worst = worstOf(wanted);
        var drawn = worst.min(from.map(this::leftOf).orElse(Amount.NONE));
        var rest = worst.minus(drawn);
        if (!rest.fitsIn(free())) {
            return isHopeless(rest) ? refusal(wanted) : new Verdict.WaitForSettles();
        }
        from.ifPresent(reserve -> take(reserve, drawn));
        held = held.plus(worst);
        open.put(wanted, new Draw(from, drawn));
        return new Verdict.Granted(wanted);
    }

    /**
     * Books a known bill, and gives back what was held beyond it.
     *
     * @throws IllegalStateException when the hold is not open: a call is settled once
     */
    public void settle(Hold hold, Money actual, long tokens) {
        var bill = Amount.of(actual, tokens);
        end(hold, bill);
        billed = billed.plus(bill);
    }

    /**
     * Books the worst case, since the provider may have billed it: a call that was cancelled, or whose answer never came.
     *
     * @throws IllegalStateException when the hold is not open: a call is settled once
     */
    public void settleUnknown(Hold hold) {
        var worst = worstOf(hold);
        end(hold, worst);
        assumed = assumed.plus(worst);
    }

    /**
     * Gives all back: it is certain that nothing was billed, as for a call that was never sent or was turned away.
     *
     * @throws IllegalStateException when the hold is not open: a call is settled once
     */
    public void release(Hold hold) {
        end(hold, Amount.NONE);
    }

    /** Sets something aside that only calls with this reserve can use; empty when there is not so much left. */
    public Optional<Reserve> setAside(Money worst, long tokens) {
        var wanted = Amount.of(worst, tokens);
        if (!wanted.fitsIn(free())) {
            return Optional.empty();
        }
        var reserve = new Reserve(worst, tokens);
        reserves.put(reserve, wanted);
        aside = aside.plus(wanted);
        return Optional.of(reserve);
    }

    /** Gives the unused rest of a reserve back to all; closing it again does nothing. */
    public void close(Reserve reserve) {
        aside = aside.minus(leftOf(reserve));
        reserves.remove(reserve);
    }

    /** Counts in what was spent under this budget before, by a run that is now resumed. */
    public void carryOver(Spent earlier) {
        billed = billed.plus(Amount.of(earlier.billed(), earlier.tokens()));
        assumed = assumed.plus(Amount.of(earlier.assumed(), 0));
        unpriced += earlier.unpriced();
    }

    public Budget budget() {
        return budget;
    }

    public Spent spent() {
        return new Spent(billed.money(), assumed.money(), settled().tokens(), unpriced);
    }

    /** Money that is held for calls in flight or set aside. */
    public Money promised() {
        return held.plus(aside).money();
    }

    /** Tokens that are held for calls in flight or set aside. */
    public long promisedTokens() {
        return held.plus(aside).tokens();
    }

    /** By how much more money was spent than the cap allows; zero as long as providers bill no more than the worst. */
    public Money overrun() {
        return over().money();
    }

    /** By how many more tokens were taken than the cap allows; zero as long as providers count no more than the worst. */
    public long tokenOverrun() {
        return over().tokens();
    }

    private Amount over() {
        return settled().minus(cap).atLeastNothing();
    }

    private Amount settled() {
        return billed.plus(assumed);
    }

    private Amount free() {
        return cap.minus(settled()).minus(held).minus(aside);
    }

    /** Nothing that is in flight can make room where there is none. */
    private boolean isHopeless(Amount rest) {
        var free = free();
        var ever = cap.minus(settled());
        return (rest.nanos() > free.nanos() && (held.nanos() == 0 || rest.nanos() > ever.nanos()))
                || (rest.tokens() > free.tokens() && (held.tokens() == 0 || rest.tokens() > ever.tokens()));
    }

    private Verdict refusal(Hold wanted) {
        return new Verdict.Refused(Refusals.tooLittle(cap, settled(), held.plus(aside), wanted));
    }

    private void end(Hold hold, Amount bill) {
        var draw = Optional.ofNullable(open.remove(hold))
                .orElseThrow(() -> new IllegalStateException(
                        "this call (" + hold + ") is not open: it was settled before, or never granted"));
        held = held.minus(worstOf(hold));
        unpriced += hold.priced() || bill.tokens() == 0 ? 0 : 1;
        var unused = draw.amount().minus(bill).atLeastNothing();
        draw.from().ifPresent(reserve -> giveBack(reserve, unused));
    }

    private void take(Reserve reserve, Amount drawn) {
        if (reserves.computeIfPresent(reserve, (it, left) -> left.minus(drawn)) != null) {
            aside = aside.minus(drawn);
        }
    }

    /** What is given back to a reserve that is closed by now is everybody's. */
    private void giveBack(Reserve reserve, Amount unused) {
        if (reserves.computeIfPresent(reserve, (it, left) -> left.plus(unused)) != null) {
            aside = aside.plus(unused);
        }
    }

    private Amount leftOf(Reserve reserve) {
        return Optional.ofNullable(reserves.get(reserve)).orElse(Amount.NONE);
    }

    private void requireNew(Hold wanted) {
        if (open.containsKey(wanted)) {
            throw new IllegalStateException("this call (" + wanted + ") was granted before and is not settled");
        }
    }

    private static Amount worstOf(Hold hold) {
        return Amount.of(hold.worst(), hold.tokens());
    }
}
