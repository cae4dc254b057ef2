package dev.fanfold.openai;

import dev.fanfold.model.RateNews;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that the server answered with a refusal.
 *
 * @param key the key that was sent, so that it can be kept out of messages
 */
record Refused(int status, HttpHeaders headers, ProviderError error, Target target, Optional<Key> key, Instant now) {
    /** The end of a message: the status, and what the server said. */
    String said() {
        return " (" + status + ")" + error.quoted(key);
    }

    /** What headers tell of limits, and words of how long to wait where no header does. */
    RateNews rates() {
        var rates = RateHeaders.read(headers, now);
        return rates.retryAfter().isPresent()
                ? rates
                : new RateNews(rates.levels(), RetryAfter.inWords(error.all(), now));
    }

    String host() {
        return target.host();
    }
}
