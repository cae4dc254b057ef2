package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Waits;
import dev.fanfold.limit.Priming;
import dev.fanfold.model.Reply;
import dev.fanfold.result.WallTime.Share;

/**
 * Lets the first call of a fan go ahead, streamed, so that its siblings find what all their prompts begin with in the
 * provider's cache.
 *
 * <p>Only where {@link Priming} says that it pays: the prefix is long enough to be cached, the price is known and lower for
 * cached tokens, and what the siblings save is worth more than the time to first token. They wait at most until the wait
 * has cost what they can save. It changes no prompt and no answer but how soon one is asked for.
 *
 * <p>Whoever waits here holds neither a permit nor money, and does not queue yet. It is outside of retry: a first call that
 * is tried again is still the first.
 */
record PrimingLayer(Layer inner, Priming rules, Accounts accounts, FirstTokens known, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) throws InterruptedException {
        var primer = errand.caller().primer();
        return primer.isPresent() ? send(errand, primer.get()) : inner.send(errand);
    }

    private Reply send(Errand errand, Primer primer) throws InterruptedException {
        var own = new Primer.Lead(errand.prompt(), errand.model().endpoint(), time.nanos());
        if (primer.leads(own)) {
            return goAhead(errand, primer, own);
        }
        var ahead = primer.ahead();
        if (ahead.isPresent()) {
            comeAfter(errand, primer, ahead.get());
        }
        return inner.send(errand);
    }

    private Reply goAhead(Errand errand, Primer primer, Primer.Lead own) throws InterruptedException {
        try {
            if (pays(errand, primer, SharedPrefix.tokens(own.prompt(), own.prompt()))) {
                return inner.send(errand.telling(() -> firstToken(primer, own)));
            }
            primer.open();
            return inner.send(errand);
        } finally {
            primer.open();
        }
    }

    private void firstToken(Primer primer, Primer.Lead lead) {
        if (primer.open()) {
            known.came(lead.endpoint(), time.since(lead.since()));
        }
    }

    private void comeAfter(Errand errand, Primer primer, Primer.Lead ahead) throws InterruptedException {
        if (!ahead.endpoint().equals(errand.model().endpoint())) {
            return;
        }
        var prefix = SharedPrefix.tokens(ahead.prompt(), errand.prompt());
        if (pays(errand, primer, prefix)) {
            var start = time.nanos();
            errand.chain().to(Share.ENGINE, start);
            errand.waits(Awaited.SIBLING);
            try {
                primer.await(time, ahead.since() + worthWaiting(errand, primer, prefix));
            } finally {
                var now = time.nanos();
                errand.chain().to(Share.LIMIT, now);
                errand.place().waited(Waits.forSibling(now - start));
            }
        }
    }

    private boolean pays(Errand errand, Primer primer, long prefix) {
        var endpoint = errand.model().endpoint();
        return accounts.price(errand.model())
                .filter(price -> rules.pays(primer.fan(), prefix, endpoint, price, known.expected(endpoint)))
                .isPresent();
    }

    private long worthWaiting(Errand errand, Primer primer, long prefix) {
        return accounts.price(errand.model())
                .map(price -> rules.worthWaiting(primer.fan(), prefix, price).toNanos())
                .orElse(0L);
    }
}
