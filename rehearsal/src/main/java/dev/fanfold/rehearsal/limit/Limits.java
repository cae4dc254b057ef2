package dev.fanfold.rehearsal.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The limits of one account: requests and tokens, taken together or not at all. Safe for many threads.
 *
 * <p>Law: within any span, no more passes than the burst plus what flowed in.
 */
public final class Limits {

    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Bucket> requests;
    private Optional<Bucket> tokens;

    /**
     * Full buckets at this instant; an empty rate is no limit.
     *
     * @param stolen the share of what flows in that others take, 0 to under 1
     */
    public Limits(Optional<Rate> requests, Optional<Rate> tokens, double stolen, long now) {
        this.requests = requests.map(rate -> Bucket.full(rate, stolen, now));
        this.tokens = tokens.map(rate -> Bucket.full(rate, stolen, now));
    }

    /** One request that claims this many tokens, at this instant. */
    public Verdict take(long now, long claimed) {
        lock.lock();
        try {
            requests = requests.map(bucket -> bucket.at(now));
            tokens = tokens.map(bucket -> bucket.at(now));
            return shortage(claimed).orElseGet(() -> admit(claimed));
        } finally {
            lock.unlock();
        }
    }

    private Verdict admit(long claimed) {
        requests = requests.map(bucket -> bucket.without(1));
        tokens = tokens.map(bucket -> bucket.without(claimed));
        return new Verdict.Admitted(headers());
    }

    private Optional<Verdict> shortage(long claimed) {
        return requests.filter(bucket -> !bucket.holds(1))
                .map(bucket -> refused("requests", bucket, 1))
                .or(() -> tokens.filter(bucket -> !bucket.holds(claimed))
                        .map(bucket -> refused("tokens", bucket, claimed)));
    }

    private Verdict refused(String what, Bucket bucket, long wanted) {
        return new Verdict.Refused(headers(), what, bucket.rate(), wanted, bucket.until(wanted));
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        requests.ifPresent(bucket -> tell(headers, "requests", bucket));
        tokens.ifPresent(bucket -> tell(headers, "tokens", bucket));
        return headers;
    }

    private static void tell(Map<String, String> headers, String what, Bucket bucket) {
        headers.put("x-ratelimit-limit-" + what, Long.toString(bucket.rate().perMinute()));
        headers.put("x-ratelimit-remaining-" + what, Long.toString(bucket.remaining()));
        headers.put("x-ratelimit-reset-" + what, ResetText.of(bucket.untilFull()));
    }

    /** Whether a request passes. Either way the headers tell the state of the buckets. */
    public sealed interface Verdict {

        /** The rate limit headers. */
        Map<String, String> headers();

        /** It passes. */
        record Admitted(Map<String, String> headers) implements Verdict {}

        /**
         * It does not, yet.
         *
         * @param what "requests" or "tokens"
         * @param wanted how many of them
         * @param after how long it would have passed
         */
        record Refused(Map<String, String> headers, String what, Rate rate, long wanted, Duration after)
                implements Verdict {

            /** Whether no wait is ever enough. */
            public boolean isTooLarge() {
                return wanted > rate.burst();
            }
        }
    }
}
