package dev.fanfold.cli.check;

import dev.fanfold.cli.plan.Limits;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long a rate limit makes a run take, and which limit it is.
 *
 * @param time the least time that it leaves
 * @param what is limited
 * @param perMinute how much of it
 */
record Limited(Duration time, What what, int perMinute) {
    /** What an account is limited in. */
    enum What {
        REQUESTS,
        TOKENS
    }

    /**
     * The limit that binds; empty where none is known.
     *
     * @param time the least time that such limits leave
     */
    static Optional<Limited> binding(Limits limits, Function<Limits, Optional<Duration>> time) {
        var requests = limits.requestsPerMinute()
                .flatMap(count -> time.apply(only(Optional.of(count), Optional.empty()))
                        .map(least -> new Limited(least, What.REQUESTS, count)));
        var tokens = limits.tokensPerMinute()
                .flatMap(count -> time.apply(only(Optional.empty(), Optional.of(count)))
                        .map(least -> new Limited(least, What.TOKENS, count)));
        return Stream.of(requests, tokens).flatMap(Optional::stream).max(Comparator.comparing(Limited::time));
    }

    private static Limits only(Optional<Integer> requests, Optional<Integer> tokens) {
        return new Limits(Optional.empty(), Optional.empty(), requests, tokens);
    }
}
