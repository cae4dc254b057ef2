package dev.fanfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2.00, 2000000000",
        "0, 0",
        "0.000000001, 1",
        "0.1000000000000, 100000000",
        "9223372036.854775807, 9223372036854775807"
    })
    void dollars_are_read_exactly(String dollars, long nanos) {
        assertThat(Money.usd(dollars)).isEqualTo(new Money(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "NaN",
                "Infinity",
                "",
                " 1",
                "1e3",
                "$2",
                "2,00",
                ".5",
                "5.",
                "0.0000000001",
                "9223372037",
                "٢"
            })
    void what_is_no_amount_is_refused_and_named(String dollars) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.usd(dollars))
                .withMessageContaining(dollars.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "0, $0.00",
        "2, $2.00",
        "1234.5678, $1234.57",
        "1.999, $2.00",
        "0.9999999, $1.00",
        "0.5, $0.50",
        "0.0123, $0.0123",
        "0.012345, $0.0123",
        "0.01, $0.01",
        "0.009999999, $0.01",
        "0.0012345, $0.001235",
        "0.000075, $0.000075",
        "0.000000001, $0.000000001"
    })
    void people_read_at_least_two_decimals_and_below_a_cent_up_to_four_digits(String dollars, String text) {
        assertThat(Money.usd(dollars)).hasToString(text);
    }

    @Test
    void no_amount_above_zero_reads_zero_and_none_is_shown_far_off() {
        Seeds.forAll(5_000, seeds -> {
            long nanos = 1 + (seeds.below(Integer.MAX_VALUE) >> seeds.below(31)) * (long) seeds.between(1, 1_000);
            BigDecimal shown = new BigDecimal(new Money(nanos).toString().substring(1));
            BigDecimal exact = BigDecimal.valueOf(nanos, 9);
            assertThat(shown).isPositive();
            assertThat(shown.subtract(exact).abs()).isLessThanOrEqualTo(exact.multiply(new BigDecimal("0.0051")));
        });
    }

    @Test
    void sums_are_exact_and_never_wrap_around() {
        Money most = new Money(Long.MAX_VALUE);
        assertThat(Money.usd("0.10").plus(Money.usd("0.20"))).isEqualTo(Money.usd("0.30"));
        assertThat(Money.usd("0.30").minus(Money.usd("0.30"))).isEqualTo(Money.ZERO);
        assertThat(Money.usd("0.000000001").times(1_000_000_000)).isEqualTo(Money.usd("1"));
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.usd("1").minus(Money.usd("2")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cannot take $2.00 from $1.00");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.usd("1").times(-1));
    }
}
