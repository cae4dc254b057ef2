package dev.fanfold.simulation;

import dev.fanfold.model.RateNews;
import java.time.Duration;
import java.util.Optional;

/** The token bucket of a simulated server: the true limit that a client can only guess at. One call takes one token. */
final class Bucket {
    private final long nanosPerToken;
    private final long size;
    private long filledAt;
    private long level;

    Bucket(int perSecond, int size) {
        this.nanosPerToken = Duration.ofSeconds(1).toNanos() / perSecond;
        this.size = size;
        this.level = size;
    }

    /** Lets a call in, or says how long until the next one could be. */
    Optional<Duration> take(long now) {
        fill(now);
        if (level > 0) {
            level--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(filledAt + nanosPerToken - now));
    }

    /** How full it is, as a header tells it: the limit is per minute. */
    RateNews.Level told(long now) {
        fill(now);
        var perMinute = Duration.ofMinutes(1).toNanos() / nanosPerToken;
        var reset = Duration.ofNanos((size - level) * nanosPerToken);
        return new RateNews.Level(RateNews.Counted.REQUESTS, perMinute, level, Optional.of(reset));
    }

    private void fill(long now) {
        var more = (now - filledAt) / nanosPerToken;
        level = Math.min(size, level + more);
        filledAt += more * nanosPerToken;
    }
}
