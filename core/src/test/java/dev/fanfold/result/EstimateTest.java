package dev.fanfold.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Pricing.Rate;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An estimate")
class EstimateTest {
    private static final Endpoint WRITER = Endpoint.live("example.org", "writer");
    private static final Endpoint JUDGE = Endpoint.live("example.org", "judge");
    private static final Range WRITING = atMost(new Load(2, 1_000, 100));
    private static final Range JUDGING = atMost(new Load(3, 2_001, 50));
    private static final Pricing NONE = (endpoint, prompt) -> Optional.empty();

    @Test
    void sums_all_models_and_says_so_in_one_line() {
        assertThat(of(NONE, Optional.empty(), Set.of()))
                .hasToString("5 calls (0 to 5), 3,001 tokens in, 150 out; no price is known for judge at example.org,"
                        + " writer at example.org");
        assertThat(of((endpoint, prompt) -> Optional.of(new Rate(0, 0)), Optional.empty(), Set.of()))
                .hasToString("5 calls (0 to 5), 3,001 tokens in, 150 out; costs nothing");
    }

    @Test
    void says_its_money_and_the_time_at_the_limit() {
        Pricing cheap = (endpoint, prompt) -> Optional.of(new Rate(150_000, 600_000));
        assertThat(of(cheap, Optional.of(Duration.ofSeconds(72)), Set.of()))
                .hasToString(
                        "5 calls (0 to 5), 3,001 tokens in, 150 out; about $0.0005402, at worst $0.001531; 1.2 min at the"
                                + " limit");
        assertThat(of(cheap, Optional.of(Duration.ofSeconds(9)), Set.of()).toString())
                .endsWith("; 9.0 s at the limit");
        assertThat(of(cheap, Optional.of(Duration.ofHours(5)), Set.of()).toString())
                .endsWith("; 5.0 h at the limit");
        assertThat(of(cheap, Optional.of(Duration.ZERO), Set.of()).toString()).endsWith("at worst $0.001531");
    }

    @Test
    void lists_what_nobody_can_tell() {
        var estimate = of(NONE, Optional.empty(), Set.of("step last: a piece of code"));
        assertThat(estimate.known()).isFalse();
        assertThat(estimate.toString()).endsWith("\nNot counted: step last: a piece of code");
    }

    @Test
    void prices_each_model_exactly_and_rounds_up_once() {
        var cost = of(
                        (endpoint, prompt) ->
                                Optional.of(endpoint.equals(WRITER) ? new Rate(150_000, 600_000) : new Rate(1, 0)),
                        Optional.empty(),
                        Set.of(),
                        0)
                .cost();
        assertThat(cost.worst())
                .as("(1,000 x 150,000 + 100 x 600,000 + 2,001) pico-dollars")
                .isEqualTo(new Money(210_003));
        assertThat(cost.lowest()).isEqualTo(Money.ZERO);
        assertThat(cost.known()).isTrue();
    }

    @Test
    void counts_each_retry_as_the_dearest_call() {
        Pricing dear = (endpoint, prompt) -> Optional.of(new Rate(1_000, 0));
        var calls = new Range(new Load(3, 30, 3), new Load(3, 30, 3), new Load(3, 30, 3), new Load(1, 20, 1))
                .plus(new Range(Load.NONE, Load.NONE, new Load(1, 5, 1)));
        var estimate = Estimate.of(Map.of(WRITER, calls), Set.of(), dear, 3, Optional.empty());
        assertThat(estimate.cost().expected()).isEqualTo(new Money(30));
        assertThat(estimate.cost().worst()).as("35 tokens, and 3 calls of 20").isEqualTo(new Money(35 + 3 * 20));
    }

    @Test
    void takes_the_price_of_long_prompts_for_those_that_may_be_long() {
        Pricing stepped = (endpoint, prompt) -> Optional.of(new Rate(prompt > 100 ? 2_000 : 1_000, 0));
        var calls = new Range(new Load(2, 150, 1), new Load(2, 180, 1), new Load(2, 200, 1), new Load(1, 120, 1));
        var cost = Estimate.of(Map.of(WRITER, calls), Set.of(), stepped, 0, Optional.empty())
                .cost();
        assertThat(cost.lowest()).isEqualTo(new Money(150));
        assertThat(cost.expected()).as("the mean prompt is short").isEqualTo(new Money(180));
        assertThat(cost.worst()).as("one prompt may be long").isEqualTo(new Money(400));
    }

    @Test
    void names_the_models_without_a_price() {
        var estimate = of(
                (endpoint, prompt) -> endpoint.equals(WRITER) ? Optional.of(new Rate(1_000, 1_000)) : Optional.empty(),
                Optional.empty(),
                Set.of());
        assertThat(estimate.cost().unpriced()).containsExactly(JUDGE);
        assertThat(estimate.cost().expected()).isEqualTo(new Money(1_100));
        assertThat(estimate.toString()).endsWith(", and no price is known for judge at example.org");
    }

    @Test
    void refuses_a_sum_that_cannot_be_counted() {
        var huge = atMost(new Load(Long.MAX_VALUE, Long.MAX_VALUE, 0)).times(3);
        assertThat(huge.worst().calls()).isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Estimate.of(
                        Map.of(WRITER, huge),
                        Set.of(),
                        (endpoint, prompt) -> Optional.of(new Rate(150_000, 0)),
                        0,
                        Optional.empty()));
    }

    private static Estimate of(Pricing pricing, Optional<Duration> atLimit, Set<String> unknown) {
        return of(pricing, atLimit, unknown, 3);
    }

    private static Estimate of(Pricing pricing, Optional<Duration> atLimit, Set<String> unknown, long retries) {
        var loads = new LinkedHashMap<Endpoint, Range>();
        loads.put(WRITER, WRITING);
        loads.put(JUDGE, JUDGING);
        return Estimate.of(loads, unknown, pricing, retries, atLimit);
    }

    private static Range atMost(Load most) {
        return new Range(Load.NONE, most, most);
    }
}
