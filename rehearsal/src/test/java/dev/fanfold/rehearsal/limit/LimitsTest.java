package dev.fanfold.rehearsal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.rehearsal.limit.Limits.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 50, 400})
    void no_span_lets_more_pass_than_the_burst_and_what_flowed_in(long perSecond) {
        var limits = new Limits(Optional.of(new Rate(perSecond * 60, 5)), Optional.empty(), 0, 0);
        long passed = 0;
        for (long now = 0; now <= 10 * SECOND; now += SECOND / 1_000) {
            passed += limits.take(now, 1) instanceof Verdict.Admitted ? 1 : 0;
        }
        assertThat(passed).isBetween(5 + 10 * perSecond - 1, 5 + 10 * perSecond);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .25, .4, .9})
    void what_is_stolen_does_not_pass_and_is_not_told(double stolen) {
        var limits = new Limits(Optional.of(new Rate(6_000, 5)), Optional.empty(), stolen, 0);
        long passed = 0;
        Verdict last = limits.take(0, 1);
        for (long now = 0; now <= 10 * SECOND; now += SECOND / 1_000) {
            last = limits.take(now, 1);
            passed += last instanceof Verdict.Admitted ? 1 : 0;
        }
        long left = Math.round(1_000 * (1 - stolen));
        assertThat(passed).isBetween(left + 3, left + 5);
        assertThat(last.headers()).containsEntry("x-ratelimit-limit-requests", "6000");
    }

    @Test
    void the_wait_told_is_just_enough() {
        var limits = new Limits(Optional.of(new Rate(60, 2)), Optional.empty(), 0, 0);
        limits.take(0, 1);
        limits.take(0, 1);

        var refused = (Verdict.Refused) limits.take(SECOND / 4, 1);

        assertThat(refused.after()).isEqualTo(Duration.ofMillis(750));
        assertThat(limits.take(SECOND / 4 + refused.after().toNanos() - 1_000, 1))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(limits.take(SECOND / 4 + refused.after().toNanos(), 1)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void requests_and_tokens_are_taken_together_or_not_at_all() {
        var limits = new Limits(Optional.of(new Rate(60, 2)), Optional.of(new Rate(600, 100)), 0, 0);

        var refused = (Verdict.Refused) limits.take(0, 101);
        var admitted = limits.take(0, 60);

        assertThat(refused.what()).isEqualTo("tokens");
        assertThat(refused.isTooLarge()).isTrue();
        assertThat(admitted.headers())
                .containsEntry("x-ratelimit-limit-requests", "60")
                .containsEntry("x-ratelimit-remaining-requests", "1")
                .containsEntry("x-ratelimit-reset-requests", "1s")
                .containsEntry("x-ratelimit-limit-tokens", "600")
                .containsEntry("x-ratelimit-remaining-tokens", "40")
                .containsEntry("x-ratelimit-reset-tokens", "6s");
    }

    @Test
    void a_clock_that_stands_still_or_goes_back_gives_nothing() {
        var limits = new Limits(Optional.of(new Rate(60_000, 1)), Optional.empty(), 0, SECOND);

        assertThat(limits.take(SECOND, 0)).isInstanceOf(Verdict.Admitted.class);
        assertThat(limits.take(SECOND, 0)).isInstanceOf(Verdict.Refused.class);
        assertThat(limits.take(0, 0)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1, 1ms",
        "12000000, 12ms",
        "999000001, 1s",
        "1000000000, 1s",
        "41724000000, 41.724s",
        "360000000000, 6m0s",
        "86400000000, 1m26.4s",
        "3600000000000, 1h0m0s"
    })
    void resets_are_written_as_openai_writes_them(long nanos, String text) {
        assertThat(ResetText.of(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void a_rate_that_lets_nothing_pass_is_refused() {
        assertThatThrownBy(() -> new Rate(0, 1)).hasMessageContaining("was 0 a minute");
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessageContaining("burst 0");
    }
}
