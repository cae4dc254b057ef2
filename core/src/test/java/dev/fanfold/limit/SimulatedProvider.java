package dev.fanfold.limit;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.RateNews.Counted;
import dev.fanfold.model.RateNews.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A provider with one token bucket, in virtual time: what it admits, and what its headers tell. */
final class SimulatedProvider {
    private static final double SECOND = 1e9;

    private final Counted counted;
    private final double perSecond;
    private final double burst;
    private final boolean tells;
    private double level;
    private long at;

    SimulatedProvider(Counted counted, double perSecond, double burst, boolean tells) {
        this.counted = counted;
        this.perSecond = perSecond;
        this.burst = burst;
        this.tells = tells;
        this.level = burst;
    }

    /** Whether a request that arrives now is admitted. */
    boolean admits(Claim load, long now) {
        level = Math.min(burst, level + (now - at) / SECOND * perSecond);
        at = now;
        boolean admitted = level >= load.of(counted);
        level -= admitted ? load.of(counted) : 0;
        return admitted;
    }

    /** The headers with an answer that was admitted, or with one that was not. */
    RateNews news(Claim load, boolean admitted) {
        if (!tells) {
            return RateNews.none();
        }
        var reset = Duration.ofNanos((long) ((burst - level) / perSecond * SECOND));
        var told = new Level(counted, Math.round(perSecond * 60), (long) level, Optional.of(reset));
        // A header of whole seconds, as HTTP has it.
        var wait = Duration.ofSeconds((long) Math.ceil((load.of(counted) - level) / perSecond));
        return new RateNews(List.of(told), admitted ? Optional.empty() : Optional.of(wait));
    }
}
