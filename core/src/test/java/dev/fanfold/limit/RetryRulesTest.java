package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryRulesTest {

    @Test
    void pauses_are_anything_from_nothing_to_a_bound_that_doubles_up_to_the_longest() {
        for (int retry : new int[] {0, 1, 2, 5, 6, 7, 100, Integer.MAX_VALUE}) {
            var random = new SplittableRandom(retry);
            double bound = Math.min(30, .5 * Math.pow(2, retry));
            var pauses = IntStream.range(0, 1_000)
                    .mapToDouble(i -> RetryRules.usual().pause(retry, random).toNanos() / 1e9)
                    .summaryStatistics();
            assertThat(pauses.getMin()).as("retry %d", retry).isBetween(0.0, bound * .02);
            assertThat(pauses.getMax()).as("retry %d", retry).isBetween(bound * .98, bound);
            assertThat(pauses.getAverage()).as("retry %d", retry).isBetween(bound * .45, bound * .55);
        }
    }

    @Test
    void the_usual_rules_and_none() {
        assertThat(RetryRules.usual())
                .isEqualTo(new RetryRules(3, Duration.ofMillis(500), Duration.ofSeconds(30), .1, 3));
        assertThat(RetryRules.none().attempts()).isEqualTo(1);
        assertThat(new Allowance(RetryRules.none()).take()).isFalse();
    }

    @Test
    void what_is_no_rule_is_refused_with_its_value() {
        var usual = RetryRules.usual();
        assertThatThrownBy(() -> usual.withAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> usual.withAllowance(1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> usual.withAllowance(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> usual.withAtLeast(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> usual.withPauses(Duration.ofSeconds(-1), Duration.ofSeconds(1)))
                .hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> usual.withPauses(Duration.ofSeconds(9), Duration.ofSeconds(4)))
                .hasMessageContaining("PT9S")
                .hasMessageContaining("PT4S");
        assertThatThrownBy(() -> usual.pause(-1, new SplittableRandom())).hasMessageContaining("-1");
    }

    @Test
    void a_run_may_retry_three_times_however_few_its_calls() {
        assertThat(retries(0, RetryRules.usual())).isEqualTo(3);
        assertThat(retries(39, RetryRules.usual())).isEqualTo(3);
    }

    @Test
    void in_a_total_outage_retries_add_a_tenth_to_the_calls_and_no_more() {
        assertThat(retries(40, RetryRules.usual())).isEqualTo(4);
        assertThat(retries(1_000, RetryRules.usual())).isEqualTo(100);
        assertThat(retries(1_000, RetryRules.usual().withAllowance(.07))).isEqualTo(70);
    }

    private static int retries(int calls, RetryRules rules) {
        var allowance = new Allowance(rules);
        IntStream.range(0, calls).forEach(i -> allowance.called());
        int retries = 0;
        while (retries < 10_000 && allowance.take()) {
            retries++;
        }
        return retries;
    }
}
