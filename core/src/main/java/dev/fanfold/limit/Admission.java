package dev.fanfold.limit;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Whether the next call to one endpoint may go out: its permits, its rate limits and its circuit breaker, asked together.
 *
 * <p>Law: what was let in holds a permit until it is reported back, exactly once. A call is never refused because the rate
 * is met, only told when to come again; it is refused when coming again would be in vain: the request is larger than a
 * bucket, the endpoint has a cap that is reached, or it has answered nobody for longer than patience lasts.
 *
 * <p>Units: nanoseconds of any monotonic clock. Threads: not safe; the caller holds a lock.
 */
public final class Admission {
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
    private static final long LULL = Duration.ofSeconds(60).toNanos();
    private static final long CAP_LASTS = Duration.ofHours(1).toNanos();

    private final Throttle throttle;
    private final Concurrency concurrency;
    private final Breaker breaker;
    private final Quantiles shortest = new Quantiles();
    private final Quantiles perToken = new Quantiles();
    private final Duration patience;
    private Optional<Capped> cap = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private boolean everAnswered;
    private int inFlight;

    /**
     * @param patience how long an endpoint that has answered before may answer nobody, before calls to it fail
     */
    public Admission(
            List<Rate> declared, Concurrency concurrency, Breaker breaker, Duration patience, RandomGenerator random) {
        this.breaker = breaker;
        this.throttle = new Throttle(declared, random);
        this.concurrency = concurrency;
        this.patience = patience;
    }

    /** Since when nobody was answered, when somebody was last turned away, and what the endpoint said then. */
    private record Trouble(long since, long latest, ModelException last) {}

    /** A cap that was reached at that moment; after an hour it is worth asking again. */
    private record Capped(ModelException.Cap why, long since) {}

    /** Whether a call may go out. */
    public sealed interface Verdict {
        /** It may. */
        record Go() implements Verdict {}

        /** All permits are taken; it is worth asking again when one comes back. */
        record Full() implements Verdict {}

        /** Not before this moment, for the sake of the rate limit. */
        record NotBefore(long moment) implements Verdict {}

        /** The endpoint is failing, and calls are out that may tell more; it is worth asking again when one comes back. */
        record Down() implements Verdict {}

        /** Not before this moment, because the endpoint is failing. */
        record DownUntil(long moment) implements Verdict {}

        /** Never. */
        record Refused(ModelException why) implements Verdict {}
    }

    /** Whether this may go out now; asking changes nothing. */
    public Verdict ask(Claim claim, long now) {
        return refusal(claim, now)
                .<Verdict>map(Verdict.Refused::new)
                .or(() -> inVain(now).map(Verdict.Refused::new))
                .orElseGet(() -> timed(claim, now));
    }

    private Verdict timed(Claim claim, long now) {
        if (probing() || inFlight >= concurrency.limit()) {
            return down() ? new Verdict.Down() : new Verdict.Full();
        }
        long rate = throttle.readyAt(claim, now);
        long probe = probeAt(now);
        if (Math.max(rate, probe) <= now) {
            return new Verdict.Go();
        }
        return probe >= rate ? new Verdict.DownUntil(probe) : new Verdict.NotBefore(rate);
    }

    /** Whether one call is out to find whether the endpoint is back. */
    private boolean probing() {
        return !breaker.closed() && breaker.probeAt() == Long.MAX_VALUE;
    }

    private long probeAt(long now) {
        return breaker.closed() || probing() ? now : Math.max(now, breaker.probeAt());
    }

    private Optional<ModelException> refusal(Claim claim, long now) {
        return cap.filter(reached -> now - reached.since() < CAP_LASTS)
                .<ModelException>map(Capped::why)
                .or(() -> throttle.neverFits(claim).map(ModelException.BadRequest::new));
    }

    /**
     * Whether waiting on would be in vain: nobody has been answered for too long, or ever. Where nothing has to be waited for,
     * one goes out to look whether the endpoint is back.
     */
    private Optional<ModelException> inVain(long now) {
        return trouble.filter(
                        since -> blockedUntil(now) > now && blockedUntil(now) - since.since() > lasts(since.last()))
                .map(since -> new ModelException.Cap(since.last().getMessage() + "; gave up waiting for it"));
    }

    private long blockedUntil(long now) {
        return Math.max(throttle.shut(now) ? throttle.shutUntil() : now, probeAt(now));
    }

    /** One that never answered is more likely a wrong address than a passing outage. */
    private long lasts(ModelException last) {
        var spoke = last instanceof ModelException.Wait || last.getCause() == null; // a server, and not the network
        return everAnswered || spoke ? patience.toNanos() : Math.min(patience.toNanos(), FIRST_ANSWER.toNanos());
    }

    /** It goes out: one permit is taken. */
    public void took(Claim claim, long now) {
        inFlight++;
        throttle.took(claim, now);
        breaker.began(now);
    }

    /** It was let in and did not go out after all. */
    public void untaken(Claim claim) {
        inFlight--;
        throttle.untaken(claim);
        breaker.abandoned();
    }

    /** It was answered after so much time on the wire. */
    public void answered(Claim claim, Claim actual, RateNews news, long live, long now) {
        inFlight--;
        everAnswered = true;
        trouble = Optional.empty();
        shortest.add(live);
        perToken.add(live / size(claim));
        throttle.settled(claim, actual);
        throttle.succeeded(news, now);
        callsLeft(claim, news).ifPresent(concurrency::told);
        concurrency.succeeded();
        breaker.succeeded(now);
    }

    /** How many more calls like this one the levels that were told have room for. */
    private static OptionalLong callsLeft(Claim claim, RateNews news) {
        return news.levels().stream()
                .filter(level -> claim.of(level.counted()) > 0)
                .mapToLong(level -> level.remaining() / claim.of(level.counted()))
                .min();
    }

    /** It came back without an answer, for this reason. */
    public void failed(Claim claim, ModelException why, long now) {
        inFlight--;
        switch (why) {
            case ModelException.Wait wait -> {
                throttle.throttled(wait.rates(), now);
                if (!throttle.paces()) {
                    concurrency.troubled(now);
                }
                breaker.abandoned();
                troubled(wait, now);
            }
            case ModelException.Transient broken -> {
                concurrency.troubled(now);
                breaker.failed(now);
                troubled(broken, now);
            }
            case ModelException.Cap reached -> {
                cap = Optional.of(new Capped(reached, now));
                breaker.abandoned();
            }
            case ModelException.BadRequest bad -> breaker.succeeded(now);
            case ModelException.Stop stop -> breaker.abandoned();
        }
    }

    /** It was aborted, and says nothing about the endpoint. */
    public void aborted() {
        inFlight--;
        breaker.abandoned();
    }

    private void troubled(ModelException why, long now) {
        var since = trouble.filter(before -> now - before.latest() < LULL).map(Trouble::since);
        trouble = Optional.of(new Trouble(since.orElse(now), now, why));
    }

    /** The moment until which nothing goes out because of a refusal or a failing endpoint; at most now if there is none. */
    public long shutUntil(long now) {
        return blockedUntil(now);
    }

    /** The least time that a call like this can take, judged by those of late; nothing while too few are known. */
    public long fastest(Claim claim) {
        return Math.min(shortest.least().orElse(0), perToken.least().orElse(0) * size(claim));
    }

    private static long size(Claim claim) {
        return 1 + claim.output();
    }

    /** Whether calls fail for the endpoint's sake, and not for their own. */
    public boolean down() {
        return !breaker.closed();
    }

    public int inFlight() {
        return inFlight;
    }
}
