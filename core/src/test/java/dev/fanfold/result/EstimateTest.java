package dev.fanfold.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.result.Pricing.Rate;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Load;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An estimate")
class EstimateTest {
    private static final Forecast FIRST = Forecast.atMost(new Load(2, 1_000, 100));
    private static final Forecast JUDGE = Forecast.atMost(new Load(3, 2_001, 50), "judge");

    @Test
    void sums_all_models_and_says_so_in_one_line() {
        assertThat(Estimate.of(FIRST.beside(JUDGE)))
                .hasToString("5 calls (0 to 5), 3,001 tokens in (0 to 3,001), 150 out (0 to 150)");
    }

    @Test
    void lists_what_nobody_can_tell() {
        var estimate =
                Estimate.of(FIRST.then(Forecast.unknown("a piece of code").at("step last")));
        assertThat(estimate.known()).isFalse();
        assertThat(estimate.toString()).endsWith("\nNot counted: step last: a piece of code");
    }

    @Test
    void prices_each_model_exactly_and_rounds_up_once() {
        var cost = Estimate.of(FIRST.beside(JUDGE))
                .money(model -> Optional.of(model.isEmpty() ? new Rate(150_000, 600_000) : new Rate(1, 0)));
        assertThat(cost.worst())
                .as("(1,000 x 150,000 + 100 x 600,000 + 2,001) pico-dollars")
                .isEqualTo(210_003);
        assertThat(cost.lowest()).isZero();
        assertThat(cost.unpriced()).isEmpty();
    }

    @Test
    void names_the_models_without_a_price() {
        var cost = Estimate.of(FIRST.beside(JUDGE))
                .money(model -> model.isEmpty() ? Optional.of(new Rate(1_000, 1_000)) : Optional.empty());
        assertThat(cost.unpriced()).containsExactly(Optional.of("judge"));
        assertThat(cost.expected()).isEqualTo(1_100);
    }

    @Test
    void refuses_a_sum_that_cannot_be_counted() {
        var huge = Estimate.of(
                Forecast.atMost(new Load(Long.MAX_VALUE, Long.MAX_VALUE, 0)).times(3));
        assertThat(huge.total().worst().calls()).isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> huge.money(model -> Optional.of(new Rate(150_000, 0))));
    }
}
