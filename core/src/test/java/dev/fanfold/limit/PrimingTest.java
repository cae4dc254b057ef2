package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.limit.Priming.Fan;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private static final Endpoint OPENAI = Endpoint.live("openai", "gpt-4o-mini");
    private static final Price MINI = Price.perMillion("0.15", "0.075", "0.60");
    private static final Priming CENT = new Priming(Money.usd("0.01"));

    @Test
    void the_siblings_of_the_first_call_save_what_a_cached_token_is_cheaper() {
        assertThat(Priming.saved(new Fan(1_000, 11), 2_000, MINI)).isEqualTo(Money.usd("0.0015"));
        assertThat(Priming.saved(new Fan(3, 11), 2_000, MINI)).isEqualTo(Money.usd("0.0003"));
        assertThat(Priming.saved(new Fan(11, 11), 2_000, Price.perMillion("3", "0.30", "3.75", "15")))
                .as("what is not read is written, at the dearer rate")
                .isEqualTo(Money.usd("0.069"));
    }

    @Test
    void it_pays_once_more_is_saved_than_the_wait_is_worth() {
        assertThat(CENT.pays(new Fan(1_000, 11), 2_000, OPENAI, MINI, Duration.ofMillis(149)))
                .isTrue();
        assertThat(CENT.pays(new Fan(1_000, 11), 2_000, OPENAI, MINI, Duration.ofMillis(150)))
                .as("equal is not more")
                .isFalse();
    }

    @Test
    void waiting_is_worth_while_until_it_has_cost_what_is_saved() {
        assertThat(CENT.worthWaiting(new Fan(1_000, 11), 2_000, MINI)).isEqualTo(Duration.ofMillis(150));
        assertThat(CENT.worthWaiting(new Fan(1, 11), 2_000, MINI)).isZero();
        assertThat(CENT.worthWaiting(new Fan(1_000, 11), 2_000, Price.FREE)).isZero();
        assertThat(new Priming(Money.ZERO).worthWaiting(new Fan(1_000, 11), 2_000, MINI))
                .as("bounded where waiting costs nothing")
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void it_never_pays_where_it_is_off() {
        var dear = Price.perMillion("1000", "0", "1000");
        for (var firstToken : List.of(Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofDays(1))) {
            assertThat(Priming.OFF.pays(new Fan(1_000, 1_000), 1_000_000, OPENAI, dear, firstToken))
                    .isFalse();
        }
        assertThat(Priming.OFF.worthWaiting(new Fan(64, 64), 1_000_000, dear))
                .as("63,000 dollars are saved")
                .isLessThan(Duration.ofMillis(1));
    }

    @Test
    void it_never_pays_below_the_least_prefix_or_without_siblings_or_without_a_discount() {
        assertThat(pays(new Fan(64, 64), 1_024, OPENAI, MINI)).isTrue();
        assertThat(pays(new Fan(64, 64), 1_023, OPENAI, MINI)).isFalse();
        assertThat(pays(new Fan(64, 64), 64, Endpoint.live("deepseek", "deepseek-chat"), MINI))
                .isTrue();
        assertThat(pays(new Fan(64, 64), 1_000_000, Endpoint.live("https://api.anthropic.com/v1", "claude"), MINI))
                .isFalse();
        assertThat(pays(new Fan(1, 64), 1_000_000, OPENAI, MINI)).isFalse();
        assertThat(pays(new Fan(0, 64), 1_000_000, OPENAI, MINI)).isFalse();
        assertThat(pays(new Fan(64, 1), 1_000_000, OPENAI, MINI)).isFalse();
        assertThat(pays(new Fan(64, 64), 1_000_000, OPENAI, Price.perMillion("1", "1", "1")))
                .isFalse();
        assertThat(pays(new Fan(64, 64), 1_000_000, OPENAI, Price.FREE)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Fan(1, 0));
    }

    /** Where waiting is worth nothing. */
    private static boolean pays(Fan fan, long prefix, Endpoint endpoint, Price price) {
        return new Priming(Money.ZERO).pays(fan, prefix, endpoint, price, Duration.ofSeconds(1));
    }
}
