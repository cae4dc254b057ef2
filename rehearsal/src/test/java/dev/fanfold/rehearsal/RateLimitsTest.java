package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    /** An answer may reach its client a moment before the server has written down that it was sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Chat CHAT = Chat.of("system", "user");

    @Test
    void over_the_limit_is_a_429_that_says_when_to_come_back() throws Exception {
        try (var server = Rehearsal.withSeed(1).requestsPerMinute(2).start();
                var caller = Caller.to(server)) {
            var first = caller.post(CHAT);
            caller.post(CHAT);
            var third = caller.post(CHAT);

            assertThat(header(first, "x-ratelimit-limit-requests")).isEqualTo("2");
            assertThat(header(first, "x-ratelimit-remaining-requests")).isEqualTo("1");
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(header(third, "x-ratelimit-remaining-requests")).isEqualTo("0");
            assertThat(Integer.parseInt(header(third, "retry-after"))).isBetween(15, 30);
            assertThat(Integer.parseInt(header(third, "retry-after-ms"))).isBetween(15_000, 30_000);
            assertThat(Caller.error(third, "code")).isEqualTo("rate_limit_exceeded");
            assertThat(Caller.error(third, "type")).isEqualTo("requests");
            assertThat(server.log().await(seen -> seen.answered(429) == 1, PATIENCE))
                    .isTrue();
        }
    }

    @Test
    void of_many_at_once_only_the_burst_passes() {
        try (var server = Rehearsal.withSeed(1).requestsPerMinute(10).start();
                var caller = Caller.to(server)) {
            var calls = IntStream.range(0, 60).mapToObj(i -> caller.later(CHAT)).toList();
            var passed = calls.stream()
                    .filter(call -> call.join().statusCode() == 200)
                    .count();

            assertThat(passed).isBetween(10L, 13L);
            assertThat(header(calls.get(0).join(), "x-ratelimit-limit-requests"))
                    .isEqualTo("10");
        }
    }

    @Test
    void a_rate_by_the_second_is_told_by_the_minute_and_its_burst_by_what_remains() throws Exception {
        try (var server = Rehearsal.withSeed(1).requestsPerSecond(3, 5).start();
                var caller = Caller.to(server)) {
            var first = caller.post(CHAT);

            assertThat(header(first, "x-ratelimit-limit-requests")).isEqualTo("180");
            assertThat(header(first, "x-ratelimit-remaining-requests")).isEqualTo("4");
            assertThat(header(first, "x-ratelimit-reset-requests")).isEqualTo("334ms");
        }
    }

    @Test
    void max_tokens_count_against_the_token_limit_before_they_are_written() throws Exception {
        try (var server = Rehearsal.withSeed(1).tokensPerMinute(1_000).start();
                var caller = Caller.to(server)) {
            var first = caller.post(CHAT.with("max_tokens", 600));
            var second = caller.post(CHAT.with("max_tokens", 600));
            var never = caller.post(CHAT.with("max_tokens", 600).with("n", 2));

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(Integer.parseInt(header(first, "x-ratelimit-remaining-tokens")))
                    .isBetween(350, 399);
            assertThat(Caller.error(second, "type")).isEqualTo("tokens");
            assertThat(Caller.error(never, "message")).startsWith("Request too large");
        }
    }

    @Test
    void a_provider_that_tells_how_long_to_wait_may_tell_no_levels() throws Exception {
        try (var server = Rehearsal.withSeed(1)
                        .requestsPerMinute(1)
                        .limitsTell(LimitNews.HOW_LONG_TO_WAIT)
                        .start();
                var caller = Caller.to(server)) {
            var passed = caller.post(CHAT);
            var refused = caller.post(CHAT);

            assertThat(limitHeaders(passed)).isEmpty();
            assertThat(limitHeaders(refused)).isEmpty();
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(header(refused, "retry-after"))).isBetween(30, 60);
            assertThat(Caller.error(refused, "message")).contains("Please try again in");
        }
    }

    @Test
    void a_silent_provider_says_that_there_is_a_limit_and_no_more() throws Exception {
        try (var server = Rehearsal.withSeed(1)
                        .requestsPerMinute(1)
                        .limitsTell(LimitNews.NOTHING)
                        .start();
                var caller = Caller.to(server)) {
            var passed = caller.post(CHAT);
            var refused = caller.post(CHAT);

            assertThat(limitHeaders(passed)).isEmpty();
            assertThat(limitHeaders(refused)).isEmpty();
            assertThat(header(refused, "retry-after")).isEmpty();
            assertThat(header(refused, "retry-after-ms")).isEmpty();
            assertThat(Caller.error(refused, "message")).isEqualTo("Rate limit reached on requests per min.");
            assertThat(server.log().await(seen -> seen.answered(200) == 1, PATIENCE))
                    .isTrue();
            assertThat(server.log().await(seen -> seen.answered(429) == 1, PATIENCE))
                    .isTrue();
        }
    }

    @Test
    void a_share_of_all_or_less_than_nothing_cannot_be_stolen() {
        for (double share : new double[] {-.1, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rehearsal.withSeed(1).stolen(share))
                    .withMessageContaining("not " + share);
        }
    }

    private static List<String> limitHeaders(HttpResponse<String> response) {
        return response.headers().map().keySet().stream()
                .filter(name -> name.startsWith("x-ratelimit"))
                .toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
