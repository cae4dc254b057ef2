package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.RateNews.Counted;
import dev.fanfold.model.RateNews.Level;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rate headers")
class RateHeadersTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void of_openai_are_read() {
        var news = read(
                "x-ratelimit-limit-requests: 500",
                "x-ratelimit-remaining-requests: 499",
                "x-ratelimit-reset-requests: 120ms",
                "x-ratelimit-limit-tokens: 200000",
                "x-ratelimit-remaining-tokens: 150000",
                "x-ratelimit-reset-tokens: 15s");
        assertThat(news.levels())
                .containsExactly(
                        new Level(Counted.REQUESTS, 500, 499, Optional.of(Duration.ofMillis(120))),
                        new Level(Counted.TOKENS, 200_000, 150_000, Optional.of(Duration.ofSeconds(15))));
    }

    @Test
    void of_anthropic_are_read() {
        var news = read(
                "anthropic-ratelimit-requests-limit: 50",
                "anthropic-ratelimit-requests-remaining: 48",
                "anthropic-ratelimit-requests-reset: 2026-01-01T12:00:03Z",
                "anthropic-ratelimit-input-tokens-limit: 40000",
                "anthropic-ratelimit-input-tokens-remaining: 39000",
                "anthropic-ratelimit-input-tokens-reset: 2026-01-01T11:59:59Z",
                "anthropic-ratelimit-output-tokens-limit: 8000",
                "anthropic-ratelimit-output-tokens-remaining: 8000");
        assertThat(news.levels())
                .containsExactly(
                        new Level(Counted.REQUESTS, 50, 48, Optional.of(Duration.ofSeconds(3))),
                        new Level(Counted.INPUT_TOKENS, 40_000, 39_000, Optional.of(Duration.ZERO)),
                        new Level(Counted.OUTPUT_TOKENS, 8000, 8000, Optional.empty()));
    }

    @Test
    void of_a_day_are_no_pace_and_left_out() {
        var groq = read(
                "x-ratelimit-limit-requests: 14400",
                "x-ratelimit-remaining-requests: 14370",
                "x-ratelimit-reset-requests: 2m59.56s",
                "x-ratelimit-limit-tokens: 18000",
                "x-ratelimit-remaining-tokens: 17997",
                "x-ratelimit-reset-tokens: 7.66ms");
        assertThat(groq.levels()).extracting(Level::counted).containsExactly(Counted.TOKENS);
        var openAi = read(
                "x-ratelimit-limit-requests: 10000",
                "x-ratelimit-remaining-requests: 9999",
                "x-ratelimit-reset-requests: 8.64s");
        assertThat(openAi).isEqualTo(RateNews.none());
    }

    @Test
    void rounded_up_to_a_second_still_count_as_of_minutes() {
        assertThat(read(
                                "anthropic-ratelimit-requests-limit: 4000",
                                "anthropic-ratelimit-requests-remaining: 3999",
                                "anthropic-ratelimit-requests-reset: 2026-01-01T12:00:01Z")
                        .levels())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 0", "-1, 10", "10, -1", "many, 10", "10, few", "'', ''"})
    void that_are_not_positive_or_not_numbers_are_ignored(String limit, String remaining) {
        assertThat(read("x-ratelimit-limit-requests: " + limit, "x-ratelimit-remaining-requests: " + remaining))
                .isEqualTo(RateNews.none());
    }

    @ParameterizedTest
    @CsvSource({
        "1s, PT1S",
        "6m0s, PT6M",
        "41.724s, PT41.724S",
        "12ms, PT0.012S",
        "1h2m3s, PT1H2M3S",
        "1d, PT24H",
        "1m30.951s, PT1M30.951S",
        "7m12s, PT7M12S",
        "60, PT1M",
        "0, PT0S",
        "-3, PT0S",
        "0.5, PT0.5S",
        "2026-01-01T12:00:30Z, PT30S",
        "2026-01-01T13:00:30+01:00, PT30S",
    })
    void write_spans_of_time_in_many_ways(String text, Duration span) {
        assertThat(Pause.parse(text, NOW)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1x", "s", "1s2h", "99999999999999999999s", "NaN", "1e9"})
    void that_are_no_span_are_none(String text) {
        assertThat(Pause.parse(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20, PT20S",
        "0, PT0S",
        "-7, PT0S",
        "1.5, PT1.5S",
        "86400, PT24H",
        "'Thu, 01 Jan 2026 12:01:00 GMT', PT1M",
        "'Thu, 01 Jan 2026 11:00:00 GMT', PT0S",
    })
    void ask_to_wait_by_seconds_or_by_date(String value, Duration span) {
        assertThat(read("Retry-After: " + value).retryAfter()).contains(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86401", "99999999999999999999", "Sat, 01 Jan 2050 00:00:00 GMT", "later", ""})
    void that_ask_for_something_absurd_ask_for_nothing(String value) {
        assertThat(read("Retry-After: " + value)).isEqualTo(RateNews.none());
    }

    @Test
    void prefer_milliseconds_where_they_are_given() {
        assertThat(read("retry-after-ms: 1250", "Retry-After: 2").retryAfter()).contains(Duration.ofMillis(1250));
    }

    private static RateNews read(String... headers) {
        Map<String, List<String>> all = Arrays.stream(headers)
                .map(header -> header.split(":", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1].strip())));
        return RateHeaders.read(HttpHeaders.of(all, (name, value) -> true), NOW);
    }
}
