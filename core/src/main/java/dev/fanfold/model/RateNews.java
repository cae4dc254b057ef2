package dev.fanfold.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a provider said of its rate limits with one response, as data: to be learned from, not obeyed blindly.
 *
 * @param levels one per thing that is limited, as far as headers told
 * @param retryAfter how long the provider asks to wait, when it does
 */
public record RateNews(List<Level> levels, Optional<Duration> retryAfter) {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final RateNews NONE = new RateNews(List.of(), Optional.empty());

    public RateNews {
        levels = List.copyOf(levels);
        retryAfter = sane(retryAfter);
    }

    public static RateNews none() {
        return NONE;
    }

    /** What is counted. */
    public enum Counted {
        REQUESTS,
        TOKENS,
        INPUT_TOKENS,
        OUTPUT_TOKENS
    }

    /**
     * The level of one bucket.
     *
     * @param counted what the bucket holds
     * @param limit its size per window, as sent
     * @param remaining what is left in it, as sent
     * @param resetIn when it is full again, if told
     */
    public record Level(Counted counted, long limit, long remaining, Optional<Duration> resetIn) {
        public Level {
            resetIn = sane(resetIn);
        }
    }

    /** A time below zero is none, and nobody waits for more than a year. */
    private static Optional<Duration> sane(Optional<Duration> told) {
        return told.filter(time -> !time.isNegative()).map(time -> time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }
}
