package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.limit.Limits;
import dev.fanfold.rehearsal.limit.Rate;
import java.util.Optional;

/**
 * The limits of the account, and what is told of them.
 *
 * @param stolen the share of what flows in that others take
 */
record Quota(Optional<Rate> requests, Optional<Rate> tokens, LimitNews news, double stolen) {

    static final Quota UNLIMITED = new Quota(Optional.empty(), Optional.empty(), LimitNews.EVERYTHING, 0);

    Quota {
        if (!(stolen >= 0 && stolen < 1)) {
            throw new IllegalArgumentException("the stolen share must be at least 0 and under 1, not " + stolen);
        }
    }

    Quota withRequests(Rate rate) {
        return new Quota(Optional.of(rate), tokens, news, stolen);
    }

    Quota withTokens(Rate rate) {
        return new Quota(requests, Optional.of(rate), news, stolen);
    }

    Quota with(LimitNews chosen) {
        return new Quota(requests, tokens, chosen, stolen);
    }

    Quota withStolen(double share) {
        return new Quota(requests, tokens, news, share);
    }

    Limits limits(long now) {
        return new Limits(requests, tokens, stolen, now);
    }
}
