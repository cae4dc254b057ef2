package dev.fanfold.openai;

import dev.fanfold.model.RateNews;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that the server answered with a refusal.
 *
 * @param status as it was meant, which is not always that of the response
 * @param work whether the model may have been at work before
 * @param key the key that was sent, so that it can be kept out of messages
 */
record Refused(
        int status,
        Work work,
        HttpHeaders headers,
        ProviderError error,
        Target target,
        Optional<Key> key,
        Instant now) {
    /** When the server refused. */
    enum Work {
        /** At once, by the status of its response. */
        NOT_BEGUN,
        /** After it had said 200: the model may have written something already, and that may be billed. */
        PERHAPS_BEGUN
    }

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

    String place() {
        return target.place();
    }
}
