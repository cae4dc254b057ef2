package dev.fanfold.openai;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a server asks to wait: {@code retry-after-ms}, {@code Retry-After} in seconds or as a date, or the words "try again
 * in 7m12s" of its message.
 *
 * <p>What is negative is zero; what is over a day is absurd and counts as not said.
 */
final class RetryAfter {
    private static final Duration ABSURD = Duration.ofDays(1);
    private static final Pattern WORDS = Pattern.compile("(?:try again|retry) in ((?:[\\d.]{1,12}(?:ms|[dhms]))+)");

    private RetryAfter() {}

    static Optional<Duration> read(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after-ms")
                .flatMap(ms -> Pause.parse(ms, now))
                .map(thousandfold -> thousandfold.dividedBy(1000))
                .or(() -> headers.firstValue("retry-after").flatMap(value -> secondsOrDate(value, now)))
                .filter(span -> span.compareTo(ABSURD) <= 0);
    }

    /** What the message asks for, in lower case. */
    static Optional<Duration> inWords(String message, Instant now) {
        var words = WORDS.matcher(message);
        return words.find()
                ? Pause.parse(words.group(1), now).filter(span -> span.compareTo(ABSURD) <= 0)
                : Optional.empty();
    }

    private static Optional<Duration> secondsOrDate(String value, Instant now) {
        return Pause.parse(value, now)
                .or(() -> date(value).map(then -> Pause.notNegative(Duration.between(now, then))));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
