package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.model.RateNews.Counted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void a_rate_reads_as_it_is_said() {
        assertThat(Rate.requests(500).perMinute())
                .isEqualTo(new Rate(Counted.REQUESTS, 500, Duration.ofMinutes(1), 83));
        assertThat(Rate.inputTokens(7).perHour().counted()).isEqualTo(Counted.INPUT_TOKENS);
        assertThat(Rate.outputTokens(7).perDay().window()).isEqualTo(Duration.ofDays(1));
        assertThat(Rate.requests(50).perSecond().perNano() * 1e9).isCloseTo(50, within(1e-9));
    }

    @Test
    void the_burst_is_what_flows_in_within_10_seconds_at_most_the_count_and_at_least_1() {
        assertThat(Rate.tokens(200_000).perMinute().burst()).isEqualTo(33_333);
        assertThat(Rate.requests(50).perSecond().burst()).isEqualTo(50);
        assertThat(Rate.requests(1_000).perDay().burst()).isEqualTo(1);
        assertThat(Rate.tokens(200_000).perMinute().burst(7).burst()).isEqualTo(7);
    }

    @Test
    void what_is_no_rate_is_refused_with_its_value() {
        assertThatThrownBy(() -> Rate.requests(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Rate.requests(5).perDay().burst(-3)).hasMessageContaining("-3");
        assertThatThrownBy(() -> new Rate(Counted.TOKENS, 5, Duration.ZERO, 1)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new Rate(Counted.TOKENS, 5, Duration.ofDays(367), 1))
                .hasMessageContaining("PT8808H");
    }

    @Test
    void a_load_takes_one_request_and_its_tokens() {
        var load = new Claim(30, 12);
        assertThat(load.of(Counted.REQUESTS)).isEqualTo(1);
        assertThat(load.of(Counted.TOKENS)).isEqualTo(42);
        assertThat(load.of(Counted.INPUT_TOKENS)).isEqualTo(30);
        assertThat(load.of(Counted.OUTPUT_TOKENS)).isEqualTo(12);
        assertThatThrownBy(() -> new Claim(-1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
