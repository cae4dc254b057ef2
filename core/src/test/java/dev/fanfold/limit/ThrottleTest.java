package dev.fanfold.limit;

import static dev.fanfold.model.RateNews.Counted.INPUT_TOKENS;
import static dev.fanfold.model.RateNews.Counted.REQUESTS;
import static dev.fanfold.model.RateNews.Counted.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.RateNews.Counted;
import dev.fanfold.model.RateNews.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Claim SMALL = new Claim(10, 10);
    private static final long SECOND = 1_000_000_000L;

    /** Before zero, as the JDK's clock may be. */
    private static final long START = -5 * SECOND;

    @Test
    void the_burst_goes_at_once_and_the_rest_at_the_rate() {
        var throttle = throttle(Rate.requests(100).perSecond());
        long sent = sentUntil(throttle, START);
        assertThat(sent).isBetween(80L, 100L);
        assertThat(sent + sentUntil(throttle, START + 10 * SECOND)).isBetween(1_040L, 1_100L);
    }

    @Test
    void within_any_time_no_more_goes_out_than_the_burst_and_what_flowed_in() {
        var throttle = throttle(Rate.requests(100).perSecond().burst(20));
        long now = START;
        var random = new SplittableRandom(1);
        for (int i = 1; i < 2_000; i++) {
            now += random.nextInt(10) == 0 ? random.nextLong(SECOND) : 0;
            now = Math.max(now, throttle.readyAt(SMALL, now));
            assertThat(throttle.readyAt(SMALL, now)).isLessThanOrEqualTo(now);
            throttle.took(SMALL, now);
            assertThat((double) i).isLessThanOrEqualTo(20 + (now - START) * 100.0 / SECOND);
        }
    }

    @Test
    void a_call_waits_for_the_slowest_of_its_buckets() {
        var throttle =
                throttle(Rate.requests(1_000).perSecond(), Rate.tokens(600).perMinute());
        assertThat(new Claim(70, 30).of(TOKENS)).isEqualTo(100);
        throttle.took(new Claim(70, 30), START);
        assertThat(seconds(throttle.readyAt(new Claim(70, 30), START))).isCloseTo(10, within(1.0));
    }

    @Test
    void a_load_over_the_burst_goes_out_of_a_full_bucket_and_later_ones_wait_for_the_debt() {
        var throttle = throttle(Rate.tokens(600).perMinute());
        var large = new Claim(300, 200);
        assertThat(throttle.neverFits(large)).isEmpty();
        assertThat(throttle.readyAt(large, START)).isLessThanOrEqualTo(START);
        throttle.took(large, START);
        assertThat(seconds(throttle.readyAt(new Claim(100, 0), START))).isCloseTo(50, within(2.0));
    }

    @Test
    void a_load_over_the_limit_never_fits_and_says_what_to_do() {
        var throttle = throttle(Rate.requests(1).perMinute(), Rate.tokens(600).perMinute());
        assertThat(throttle.neverFits(new Claim(600, 0))).isEmpty();
        assertThat(throttle.neverFits(new Claim(600, 1)))
                .contains(
                        "it asks for 601 tokens, and the limit is 600 tokens per minute: make the part smaller, lower its"
                                + " max tokens, or raise the limit if your account has more");
    }

    @Test
    void tokens_that_were_not_used_are_given_back_and_those_over_it_are_taken() {
        var throttle = throttle(Rate.tokens(360).perMinute());
        throttle.took(new Claim(20, 30), START);
        assertThat(throttle.readyAt(new Claim(40, 0), START)).isGreaterThan(START);
        throttle.settled(new Claim(20, 30), new Claim(15, 2));
        assertThat(throttle.readyAt(new Claim(40, 0), START)).isLessThanOrEqualTo(START);
        throttle.settled(new Claim(20, 30), new Claim(50, 30));
        assertThat(throttle.readyAt(new Claim(40, 0), START)).isGreaterThan(START);
    }

    @Test
    void a_settled_call_still_counts_as_a_call() {
        var throttle = throttle(Rate.requests(1).perSecond());
        throttle.took(SMALL, START);
        throttle.settled(SMALL, new Claim(0, 0));
        assertThat(throttle.readyAt(SMALL, START)).isGreaterThan(START);
    }

    @Test
    void what_never_went_out_is_given_back_but_never_more_than_the_bucket_holds() {
        var throttle = throttle(Rate.requests(10).perSecond());
        throttle.took(SMALL, START);
        throttle.untaken(SMALL);
        throttle.untaken(SMALL);
        throttle.untaken(SMALL);
        assertThat(sentUntil(throttle, START)).isBetween(8L, 10L);
    }

    @Test
    void a_throttle_shuts_the_gate_until_the_provider_said() {
        var throttle = throttle();
        assertThat(throttle.shut(START)).isFalse();
        throttle.throttled(retryAfter(Duration.ofSeconds(7)), START);
        assertThat(throttle.readyAt(SMALL, START)).isEqualTo(START + 7 * SECOND).isEqualTo(throttle.shutUntil());
        throttle.throttled(retryAfter(Duration.ofSeconds(2)), START + 1);
        assertThat(throttle.shutUntil()).isEqualTo(START + 7 * SECOND);
        assertThat(throttle.shut(START + 7 * SECOND - 1)).isTrue();
        assertThat(throttle.shut(START + 7 * SECOND)).isFalse();
        throttle.throttled(retryAfter(Duration.ofDays(2)), START);
        assertThat(throttle.shutUntil()).isEqualTo(START + 2 * 86_400 * SECOND);
    }

    @Test
    void without_a_positive_wait_it_backs_off_with_equal_jitter_doubling_to_30_seconds() {
        for (int seed = 0; seed < 200; seed++) {
            var throttle = new Throttle(List.of(), new SplittableRandom(seed));
            var news = retryAfter(Duration.ofSeconds(seed % 3 - 1L)).retryAfter();
            var none = new RateNews(List.of(), news.filter(wait -> !wait.isPositive()));
            long now = START;
            for (int row = 0; row < 10; row++) {
                throttle.throttled(none, now);
                throttle.throttled(none, now + 1);
                double pause = (throttle.shutUntil() - now) / (double) SECOND;
                double b = Math.min(30, .5 * (1 << row));
                assertThat(pause).as("seed %d, row %d", seed, row).isBetween(b / 2, b);
                now = throttle.shutUntil();
            }
            throttle.succeeded(RateNews.none(), now);
            throttle.throttled(none, now);
            assertThat(throttle.shutUntil() - now).as("seed %d", seed).isLessThanOrEqualTo(SECOND / 2);
        }
    }

    @Test
    void a_throttle_slows_the_rate_by_a_fifth_at_most_twice_a_second_and_successes_bring_it_back() {
        var throttle = throttle(Rate.requests(100).perSecond().burst(1));
        double full = gap(throttle, START);
        throttle.throttled(RateNews.none(), START);
        throttle.throttled(RateNews.none(), START + SECOND / 4);
        assertThat(gap(throttle, START + 10 * SECOND) / full).isCloseTo(1 / .8, within(1e-6));
        throttle.throttled(RateNews.none(), START + 20 * SECOND);
        assertThat(gap(throttle, START + 30 * SECOND) / full).isCloseTo(1 / .64, within(1e-6));
        for (int i = 0; i < 100; i++) {
            throttle.succeeded(RateNews.none(), START + 40 * SECOND);
        }
        assertThat(gap(throttle, START + 40 * SECOND) / full).isCloseTo(1 / .84, within(1e-6));
        for (int i = 0; i < 100; i++) {
            throttle.succeeded(RateNews.none(), START + 40 * SECOND);
        }
        assertThat(gap(throttle, START + 50 * SECOND) / full).isCloseTo(1, within(1e-6));
    }

    @Test
    void headers_lower_the_level_and_never_raise_it() {
        var throttle = throttle(Rate.requests(6_000).perMinute().burst(100));
        throttle.succeeded(level(REQUESTS, 6_000, 30), START);
        throttle.succeeded(level(REQUESTS, 6_000, 90), START);
        assertThat(sentUntil(throttle, START)).isBetween(20L, 31L);
    }

    @Test
    void a_declared_rate_is_lowered_to_what_the_account_really_has_but_not_raised() {
        var throttle = throttle(Rate.requests(6_000).perMinute().burst(1));
        throttle.succeeded(level(REQUESTS, 60_000, 60_000), START);
        assertThat(gap(throttle, START + SECOND)).isCloseTo(.01 * SECOND, within(.001 * SECOND));
        throttle.succeeded(level(REQUESTS, 60, 60), START + 2 * SECOND);
        assertThat(gap(throttle, START + 9 * SECOND)).isCloseTo(SECOND, within(.05 * SECOND));
    }

    @Test
    void limits_that_are_not_positive_are_ignored() {
        var throttle = throttle(Rate.requests(60).perMinute());
        throttle.succeeded(level(REQUESTS, 0, 0), START);
        throttle.succeeded(level(REQUESTS, -1, -1), START);
        throttle.succeeded(level(INPUT_TOKENS, -1, 0), START);
        assertThat(throttle.readyAt(SMALL, START)).isLessThanOrEqualTo(START);
    }

    @Test
    void a_limit_that_nobody_declared_is_learned_from_its_header() {
        var throttle = throttle();
        throttle.succeeded(level(TOKENS, 6_000, 5_000), START);
        assertThat(throttle.neverFits(new Claim(6_001, 0))).isPresent();
        throttle.took(new Claim(1_000, 0), START);
        assertThat(seconds(throttle.readyAt(new Claim(500, 0), START))).isCloseTo(5, within(1.0));
    }

    @Test
    void a_limit_of_a_day_is_a_stock_that_may_go_at_once_and_not_a_pace() {
        var throttle = throttle();
        throttle.succeeded(
                new RateNews(
                        List.of(new Level(REQUESTS, 14_400, 14_300, Optional.of(Duration.ofMinutes(10)))),
                        Optional.empty()),
                START);
        assertThat(sentUntil(throttle, START)).isBetween(13_000L, 14_300L);
    }

    @Test
    void a_throttle_shows_that_the_bucket_is_empty_and_it_fills_from_the_end_of_the_wait_on() {
        var throttle = throttle(Rate.requests(10).perSecond());
        throttle.throttled(retryAfter(Duration.ofSeconds(7)), START);
        assertThat(sentUntil(throttle, START + 7 * SECOND)).isEqualTo(0);
        assertThat(sentUntil(throttle, START + 8 * SECOND)).isBetween(7L, 8L);
    }

    @Test
    void a_throttle_of_the_moment_does_not_empty_the_stock_of_a_day() {
        var throttle = throttle(Rate.requests(1_000).perDay().burst(1_000));
        throttle.throttled(retryAfter(Duration.ofSeconds(7)), START);
        assertThat(sentUntil(throttle, START + 7 * SECOND)).isBetween(900L, 1_000L);
    }

    @Test
    void a_header_that_was_overtaken_by_time_does_not_undo_what_flowed_in_since() {
        var throttle = throttle(Rate.requests(60).perMinute().burst(1));
        throttle.took(SMALL, START);
        throttle.succeeded(level(REQUESTS, 60, 0), START + 9 * SECOND / 10);
        assertThat(seconds(throttle.readyAt(SMALL, START + 9 * SECOND / 10))).isCloseTo(1, within(.1));
        var lowered = throttle(Rate.requests(60).perMinute().burst(10));
        lowered.took(SMALL, START);
        lowered.succeeded(level(REQUESTS, 60, 0), START);
        lowered.succeeded(level(REQUESTS, 60, 0), START + 9 * SECOND / 10);
        assertThat(seconds(lowered.readyAt(SMALL, START + 9 * SECOND / 10))).isCloseTo(1, within(.1));
    }

    @Test
    void what_another_client_took_lowers_the_level() {
        var throttle = throttle(Rate.requests(6_000).perMinute().burst(100));
        sendAtOnce(throttle, 20);
        throttle.succeeded(level(REQUESTS, 6_000, 30), START);
        throttle.succeeded(level(REQUESTS, 6_000, 30), START);
        assertThat(sentUntil(throttle, START)).isBetween(29L, 31L);
    }

    @Test
    void what_is_left_and_when_it_is_full_again_show_how_much_a_full_bucket_holds() {
        var throttle = throttle(Rate.requests(600).perMinute().burst(100));
        var told = new Level(REQUESTS, 600, 16, Optional.of(Duration.ofMillis(400)));
        throttle.succeeded(new RateNews(List.of(told), Optional.empty()), START);
        assertThat(sentUntil(throttle, START)).isBetween(15L, 16L);
        assertThat(sendableAt(throttle, START + 60 * SECOND)).isBetween(18L, 20L);
    }

    @Test
    void a_limit_of_a_minute_and_one_of_a_day_both_hold() {
        var throttle = throttle(
                Rate.requests(6_000).perMinute().burst(5),
                Rate.requests(50).perDay().burst(50));
        assertThat(sentUntil(throttle, START)).isLessThanOrEqualTo(5);
        assertThat(sentUntil(throttle, START + 60 * SECOND)).isBetween(40L, 50L);
    }

    @Test
    void a_header_of_a_minute_says_nothing_of_a_declared_day() {
        var throttle = throttle(Rate.requests(1_000).perDay().burst(1_000));
        throttle.succeeded(level(REQUESTS, 600, 50), START);
        assertThat(sentUntil(throttle, START)).isBetween(45L, 50L);
        assertThat(sentUntil(throttle, START + 60 * SECOND)).isGreaterThan(500);
    }

    @Test
    void it_paces_once_a_limit_is_declared_or_told() {
        var throttle = throttle();
        assertThat(throttle.paces()).isFalse();
        throttle.throttled(RateNews.none(), START);
        assertThat(throttle.paces()).isFalse();
        throttle.succeeded(level(REQUESTS, 60, 60), START);
        assertThat(throttle.paces()).isTrue();
        assertThat(throttle(Rate.tokens(5).perHour()).paces()).isTrue();
    }

    private static void sendAtOnce(Throttle throttle, int times) {
        for (int i = 0; i < times; i++) {
            throttle.took(SMALL, START);
        }
    }

    private static long sendableAt(Throttle throttle, long now) {
        long sent = 0;
        while (throttle.readyAt(SMALL, now) <= now) {
            throttle.took(SMALL, now);
            sent++;
        }
        return sent;
    }

    private static Throttle throttle(Rate... declared) {
        return new Throttle(List.of(declared), new SplittableRandom(1));
    }

    private static RateNews retryAfter(Duration wait) {
        return new RateNews(List.of(), Optional.of(wait));
    }

    private static RateNews level(Counted counted, long limit, long remaining) {
        return new RateNews(List.of(new Level(counted, limit, remaining, Optional.empty())), Optional.empty());
    }

    private static long sentUntil(Throttle throttle, long end) {
        long sent = 0;
        for (long now = START; throttle.readyAt(SMALL, now) <= end; sent++) {
            now = Math.max(now, throttle.readyAt(SMALL, now));
            throttle.took(SMALL, now);
        }
        return sent;
    }

    /** The time between two calls, once the bucket is full. */
    private static double gap(Throttle throttle, long now) {
        throttle.took(SMALL, now);
        return (double) throttle.readyAt(SMALL, now) - now;
    }

    private static double seconds(long time) {
        return (time - START) / (double) SECOND;
    }
}
