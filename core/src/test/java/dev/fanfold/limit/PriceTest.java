package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.split.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    private static final Price MINI = Price.perMillion("0.15", "0.075", "0.60");

    @Test
    void a_call_costs_its_uncached_its_cached_and_its_answered_tokens() {
        assertThat(MINI.of(new Usage(1_000_000, 400_000, 100_000))).isEqualTo(Money.usd("0.18"));
    }

    @Test
    void a_price_below_a_nano_dollar_is_held_and_its_sum_is_rounded_up() {
        Price tiny = Price.perMillion("0.0375", "0.003625", "0");
        assertThat(tiny.input()).isEqualTo(37_500);
        assertThat(tiny.of(new Usage(1, 0, 0))).isEqualTo(new Money(38));
        assertThat(tiny.of(new Usage(2, 0, 0))).isEqualTo(new Money(75));
        assertThat(tiny.of(new Usage(1, 1, 0))).isEqualTo(new Money(4));
    }

    @Test
    void the_worst_case_takes_the_dearest_way_in_and_every_token_out() {
        Price claude = Price.perMillion("3", "0.30", "3.75", "15");
        assertThat(claude.worst(1_000_000, 1_000_000)).isEqualTo(Money.usd("18.75"));
        assertThat(MINI.worst(1_000_000, 1_000_000)).isEqualTo(Money.usd("0.75"));
    }

    @Test
    void long_prompts_cost_what_is_listed_for_them() {
        Price tiered = Price.perMillion("1", "1", "10").beyond(200_000, Price.perMillion("2", "2", "20"));
        assertThat(tiered.of(new Usage(200_000, 0, 0))).isEqualTo(Money.usd("0.20"));
        assertThat(tiered.of(new Usage(200_001, 0, 0))).isEqualTo(Money.usd("0.400002"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MINI.beyond(1, Price.FREE))
                .withMessage("a long prompt cannot cost less a token than a short one");
    }

    @Test
    void no_call_costs_more_than_its_worst_case() {
        Seeds.forAll(5_000, seeds -> {
            Price low = random(seeds, 0);
            Price price = low.beyond(seeds.below(1_000), random(seeds, 1_000_000));
            long input = seeds.below(2_000);
            Usage usage = new Usage(input, seeds.below((int) input + 1), seeds.below(2_000));
            Money worst = price.worst(usage.input() + seeds.below(50), usage.output() + seeds.below(50));
            assertThat(price.of(usage)).isLessThanOrEqualTo(worst);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "free", "", "0.0000001"})
    void what_is_no_price_is_refused(String price) {
        assertThatIllegalArgumentException().isThrownBy(() -> Price.perMillion(price, "0", "0"));
    }

    private static Price random(Seeds seeds, int least) {
        return new Price(
                least + seeds.below(1_000_000),
                least + seeds.below(1_000_000),
                least + seeds.below(1_000_000),
                least + seeds.below(1_000_000));
    }
}
