package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Waits;
import dev.fanfold.journal.Line;
import dev.fanfold.limit.Hold;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.ModelException.Charge;
import dev.fanfold.model.Money;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Spent;
import dev.fanfold.result.WallTime.Share;
import java.util.Objects;

/**
 * Pays for each attempt: its worst case is held before it may even queue, and its bill is booked when it is known.
 *
 * <p>Law: spent is at most the cap. What was turned away or never went out costs nothing; what may have been billed, and
 * whose bill is not known, costs its worst case. With a journal that outlives a crash: {@link IntentLayer} writes down what
 * may be billed, and this what it came to.
 */
record BudgetLayer(Layer inner, Accounts accounts, Minutes minutes, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var bounded = errand.with(accounts.bounded(errand.prompt()));
        var hold = accounts.worst(bounded.prompt(), errand.model());
        hold(bounded, hold);
        try {
            errand.attempt().held(hold);
            var reply = inner.send(bounded);
            settle(bounded, hold, reply.usage());
            return reply;
        } catch (ModelException.Transient e) {
            unanswered(bounded, hold, e.charge());
            throw e;
        } catch (ModelException e) {
            unanswered(bounded, hold, Charge.NOTHING);
            throw e;
        } catch (InterruptedException | RuntimeException | Error e) {
            unanswered(bounded, hold, Charge.UNKNOWN);
            throw e;
        }
    }

    private void hold(Errand errand, Hold hold) throws InterruptedException {
        var start = time.nanos();
        errand.chain().to(Share.ENGINE, start);
        try {
            accounts.bank().hold(hold, errand.caller().reserve(), () -> errand.waits(Awaited.MONEY));
        } finally {
            var now = time.nanos();
            errand.chain().to(Share.LIMIT, now);
            errand.place().waited(Waits.forMoney(now - start));
        }
    }

    /** One that never came to the wire is not written down. */
    private void settled(Errand errand, Line.Bill bill, Spent spent) {
        if (errand.attempt().number() > 0) {
            minutes.settled(errand.attempt().number(), bill, spent);
        }
    }

    /** A provider that counts nothing may have billed all the same. */
    private void settle(Errand errand, Hold hold, Usage usage) {
        if (Objects.equals(usage, Usage.NONE)) {
            unanswered(errand, hold, Charge.UNKNOWN);
            return;
        }
        var price = accounts.price(errand.model());
        var bill = price.map(known -> known.of(usage)).orElse(Money.ZERO);
        accounts.bank().settle(hold, bill, usage.total());
        var spent = new Spent(bill, Money.ZERO, usage.total(), price.isPresent() ? 0 : 1);
        settled(errand, Line.Bill.EXACT, spent);
        errand.caller().took(Effort.cost(spent));
    }

    private void unanswered(Errand errand, Hold hold, Charge charge) {
        if (charge == Charge.NOTHING || !errand.attempt().out()) {
            accounts.bank().release(hold);
            settled(errand, Line.Bill.NOTHING, Spent.NOTHING);
            return;
        }
        accounts.bank().settleUnknown(hold);
        var spent = new Spent(Money.ZERO, errand.attempt().assumed(charge), hold.tokens(), hold.priced() ? 0 : 1);
        settled(errand, Line.Bill.WORST, spent);
        errand.caller().took(Effort.cost(spent));
    }
}
