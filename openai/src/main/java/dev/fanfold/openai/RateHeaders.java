package dev.fanfold.openai;

import static java.util.Map.entry;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.RateNews.Counted;
import dev.fanfold.model.RateNews.Level;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rate headers as data: those of OpenAI ({@code x-ratelimit-limit-requests}) and of Anthropic ({@code
 * anthropic-ratelimit-requests-limit}).
 *
 * <p>A limit that is not positive, or that lacks its level, is not reported: Azure sends -1 and 0 for unknown.
 *
 * <p>A level is of minutes. A bucket that takes most of a day to fill is left out: it says nothing of the pace, and to keep to
 * it would starve every run. It is recognised by its own figures, as a bucket fills evenly: of {@code limit} tokens, {@code
 * limit - remaining} come back in {@code reset}, so all of them in {@code reset · limit / (limit - remaining)}.
 */
final class RateHeaders {
    private static final Duration LONGEST_WINDOW = Duration.ofHours(6);
    private static final List<Map.Entry<String, Counted>> COUNTED = List.of(
            entry("requests", Counted.REQUESTS),
            entry("tokens", Counted.TOKENS),
            entry("input-tokens", Counted.INPUT_TOKENS),
            entry("output-tokens", Counted.OUTPUT_TOKENS));

    private RateHeaders() {}

    static RateNews read(HttpHeaders headers, Instant now) {
        var levels = COUNTED.stream()
                .flatMap(counted -> Stream.of(
                                level(
                                        headers,
                                        now,
                                        counted.getValue(),
                                        field -> "x-ratelimit-" + field + "-" + counted.getKey()),
                                level(
                                        headers,
                                        now,
                                        counted.getValue(),
                                        field -> "anthropic-ratelimit-" + counted.getKey() + "-" + field))
                        .flatMap(Optional::stream))
                .toList();
        var retryAfter = RetryAfter.read(headers, now);
        return levels.isEmpty() && retryAfter.isEmpty() ? RateNews.none() : new RateNews(levels, retryAfter);
    }

    private static Optional<Level> level(
            HttpHeaders headers, Instant now, Counted counted, Function<String, String> name) {
        var limit = number(headers, name.apply("limit"));
        var remaining = number(headers, name.apply("remaining"));
        if (limit.isEmpty() || remaining.isEmpty() || limit.getAsLong() <= 0 || remaining.getAsLong() < 0) {
            return Optional.empty();
        }
        var reset = headers.firstValue(name.apply("reset")).flatMap(text -> Pause.parse(text, now));
        return Optional.of(new Level(counted, limit.getAsLong(), remaining.getAsLong(), reset))
                .filter(RateHeaders::ofMinutes);
    }

    private static boolean ofMinutes(Level level) {
        long used = level.limit() - level.remaining();
        double reset = level.resetIn().orElse(Duration.ZERO).toMillis();
        return used <= 0 || reset * level.limit() / used <= LONGEST_WINDOW.toMillis();
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        try {
            return headers.firstValueAsLong(name);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
