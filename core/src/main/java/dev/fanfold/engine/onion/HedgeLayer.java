package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.limit.Hedges;
import dev.fanfold.limit.Hedging;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Reply;
import dev.fanfold.result.WallTime.Share;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Sends a second request beside one whose first token is late, and takes the answer that comes first.
 *
 * <p>One ordinal, one answer: the loser is cancelled at once, what it may have cost is booked, and its answer is never seen.
 * Each of the two pays for itself and waits for its own permit. No hedge is sent while the endpoint is throttled or the
 * budget is near its end.
 */
final class HedgeLayer implements Layer {
    private final Layer inner;
    private final Hedging rules;
    private final Doors doors;
    private final Accounts accounts;
    private final Time time;
    private final ThreadFactory threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Endpoint, Hedges> known = new HashMap<>();

    HedgeLayer(Layer inner, Hedging rules, Doors doors, Accounts accounts, Time time, ThreadFactory threads) {
        this.inner = inner;
        this.rules = rules;
        this.doors = doors;
        this.accounts = accounts;
        this.time = time;
        this.threads = threads;
    }

    @Override
    public Reply send(Errand errand) throws InterruptedException {
        errand.chain().to(Share.ENGINE, time.nanos());
        var watch = Beside.Watch.with(time);
        var first = new Contender(Contender.Role.FIRST, errand, inner, watch, threads);
        var hedge = Optional.<Contender>empty();
        try {
            hedge = hedge(errand, first, watch);
            awaitWinner(watch, first, hedge);
        } catch (InterruptedException e) {
            return stopped(errand, first, hedge, e);
        }
        return decided(errand, first, hedge);
    }

    private Optional<Contender> hedge(Errand errand, Contender first, Beside.Watch watch) throws InterruptedException {
        var endpoint = errand.model().endpoint();
        var delay = asked(endpoint, hedges -> {
            hedges.called();
            return hedges.delay();
        });
        return delay.isPresent() && first.isLate(delay.getAsLong()) && allowed(errand, endpoint)
                ? Optional.of(new Contender(
                        Contender.Role.HEDGE, errand.beside(first.lateChain(errand.chain())), inner, watch, threads))
                : Optional.empty();
    }

    private boolean allowed(Errand errand, Endpoint endpoint) {
        return doors.of(endpoint).shutFor().isZero() && accounts.roomy(errand) && asked(endpoint, Hedges::take);
    }

    /** Waits until one has replied, or all have ended. */
    private static void awaitWinner(Beside.Watch watch, Contender first, Optional<Contender> hedge)
            throws InterruptedException {
        watch.lock().lock();
        try {
            while (!isDecided(first.call(), hedge.map(Contender::call))) {
                watch.await(OptionalLong.empty());
            }
        } finally {
            watch.lock().unlock();
        }
    }

    private static boolean isDecided(Beside first, Optional<Beside> hedge) {
        return first.replied()
                || hedge.filter(Beside::replied).isPresent()
                || (first.over() && hedge.map(Beside::over).orElse(true));
    }

    /** Where both broke, the first one's reason counts. */
    private Reply decided(Errand errand, Contender first, Optional<Contender> hedge) throws InterruptedException {
        var winner = first.call().replied()
                ? first
                : hedge.filter(other -> other.call().replied()).orElse(first);
        var all = all(first, hedge);
        errand.chain().follow(winner.call().replied() ? winner.chain() : last(all, errand.chain()));
        giveUp(
                errand,
                all.stream().filter(contender -> !contender.equals(winner)).toList());
        errand.chain().to(Share.CALL, time.nanos());
        winner.won();
        errand.asking().lastTried(winner.attempt());
        if (all.stream().anyMatch(Contender::wentOut)) {
            errand.attempt().goesOut();
        }
        winner.firstToken().ifPresent(delay -> learned(errand.model().endpoint(), delay.toNanos()));
        return winner.call().result();
    }

    /** An answer that is here is paid for, and is not thrown away; what comes next will be stopped. */
    private Reply stopped(Errand errand, Contender first, Optional<Contender> hedge, InterruptedException told)
            throws InterruptedException {
        var all = all(first, hedge);
        if (all.stream().noneMatch(one -> one.call().replied())) {
            giveUp(errand, all);
            errand.chain().follow(last(all, errand.chain()));
            throw told;
        }
        try {
            return decided(errand, first, hedge);
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Contender> all(Contender first, Optional<Contender> hedge) {
        return hedge.map(other -> List.of(first, other)).orElse(List.of(first));
    }

    /** All are told to stop before any of them is waited for. */
    private void giveUp(Errand errand, List<Contender> losers) {
        losers.forEach(Contender::stop);
        var until = time.nanos() + errand.caller().patience().toNanos();
        losers.forEach(loser -> loser.lost(until));
    }

    /** The time until now, as it went for the one that ended last. */
    private static Chain last(List<Contender> all, Chain from) {
        return Collections.max(
                all.stream().map(one -> one.chainUntil(from)).toList(), Comparator.comparingLong(Chain::at));
    }

    private void learned(Endpoint endpoint, long nanos) {
        asked(endpoint, hedges -> {
            hedges.firstToken(nanos);
            return nanos;
        });
    }

    private <T> T asked(Endpoint endpoint, Function<Hedges, T> what) {
        lock.lock();
        try {
            return what.apply(known.computeIfAbsent(endpoint, unseen -> new Hedges(rules)));
        } finally {
            lock.unlock();
        }
    }
}
