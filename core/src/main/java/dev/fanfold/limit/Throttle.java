package dev.fanfold.limit;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.RateNews.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The rate limits of one endpoint: what may be sent when, learned from what the provider says.
 *
 * <p>Law: {@code rate = declared · m}. A throttle makes {@code m} ·.8, at most once in .5 s, and shuts the gate; a success
 * adds .002, up to 1. Headers only ever lower what is there; a throttle empties it, where no header tells better. Where no
 * limit is declared and no header tells one, a throttle makes a guess: as many a second as were answered of late, and .2 %
 * more with each success once {@code m} is 1.
 *
 * <p>Times are nanoseconds of any monotonic clock. Not safe for threads: its caller holds a lock.
 */
public final class Throttle {
    private static final double CUT = 0.8;
    private static final double STEP = 0.002;
    private static final double LEAST = 0.1;
    private static final long CUT_SPACING = Duration.ofMillis(500).toNanos();

    private final List<Bucket> buckets = new ArrayList<>();
    private final Gate gate;
    private final Tempo tempo = new Tempo();
    private Optional<Bucket> guess = Optional.empty();
    private double m = 1;
    private long nextCut = Long.MIN_VALUE;

    /** Full buckets, all of which must have room; nothing declared is no limit, until a header tells one. */
    public Throttle(List<Rate> declared, RandomGenerator random) {
        declared.forEach(rate -> buckets.add(Bucket.declared(rate)));
        gate = new Gate(random);
    }

    /** The earliest moment at which this may be sent; at most {@code now} when it may be sent at once. */
    public long readyAt(Claim claim, long now) {
        long ready = gate.isShut(now) ? gate.until() : now;
        for (var bucket : buckets) {
            ready = Math.max(ready, bucket.readyAt(claim.of(bucket.counted()), now, m));
        }
        return ready;
    }

    /** It goes out. */
    public void took(Claim claim, long now) {
        flow(now);
        buckets.forEach(bucket -> bucket.take(claim.of(bucket.counted())));
    }

    /** The true cost of what was taken: tokens not used are given back, tokens over it are taken too. */
    public void settled(Claim taken, Claim actual) {
        for (var bucket : buckets) {
            bucket.giveBack(taken.of(bucket.counted()) - actual.of(bucket.counted()));
        }
    }

    /** It never went out: all is given back. */
    public void untaken(Claim claim) {
        buckets.forEach(bucket -> bucket.giveBack(claim.of(bucket.counted())));
    }

    /** A call was answered. */
    public void succeeded(RateNews news, long now) {
        flow(now);
        tempo.answered(now);
        guess.filter(bucket -> m >= 1).ifPresent(bucket -> bucket.faster(1 + STEP));
        m = Math.min(1, m + STEP);
        gate.answered();
        learn(news, now);
    }

    /** A call was refused for its rate. What it took is not given back. */
    public void throttled(RateNews news, long now) {
        flow(now);
        if (now >= nextCut) {
            m = Math.max(LEAST, m * CUT);
            nextCut = now + CUT_SPACING;
        }
        gate.shut(news.retryAfter(), now);
        learn(news, now);
        guess(now);
        buckets.forEach(bucket -> bucket.refused(news.levels().stream().anyMatch(bucket::isOf), gate.until()));
    }

    /**
     * Whether any limit is known. Then a throttle is the matter of the rate, and no sign of too many calls at once: a
     * caller that also took it for one would keep a short burst's few calls at once long after.
     */
    public boolean paces() {
        return !buckets.isEmpty();
    }

    /** Whether a throttle still forbids all calls. */
    public boolean shut(long now) {
        return gate.isShut(now);
    }

    /** Until when it does or did; the smallest number there is, before any throttle. */
    public long shutUntil() {
        return gate.until();
    }

    /** Why this can never be sent, in a plain sentence; empty when it can. */
    public Optional<String> neverFits(Claim claim) {
        return buckets.stream()
                .filter(bucket -> claim.of(bucket.counted()) > bucket.most())
                .findFirst()
                .map(bucket -> Words.tooLarge(claim.of(bucket.counted()), bucket.rate()));
    }

    private void guess(long now) {
        var perSecond = tempo.perSecond(now);
        if (buckets.isEmpty() && perSecond > 0) {
            var bucket = Bucket.guessed(perSecond);
            bucket.flow(now, m);
            buckets.add(bucket);
            guess = Optional.of(bucket);
        }
    }

    /** What a header tells of is no matter of guessing. */
    private void forgetGuess() {
        guess.ifPresent(buckets::remove);
        guess = Optional.empty();
    }

    private void flow(long now) {
        buckets.forEach(bucket -> bucket.flow(now, m));
    }

    private void learn(RateNews news, long now) {
        for (var told : news.levels()) {
            if (told.limit() > 0 && told.remaining() >= 0) {
                forgetGuess();
                learn(told, now);
            }
        }
    }

    private void learn(Level told, long now) {
        if (buckets.stream().noneMatch(bucket -> bucket.isOf(told))) {
            var bucket = Bucket.told(told);
            bucket.flow(now, m);
            buckets.add(bucket);
        }
        buckets.stream().filter(bucket -> bucket.isOf(told)).forEach(bucket -> bucket.learn(told));
    }
}
