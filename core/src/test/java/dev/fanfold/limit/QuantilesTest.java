package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void under_20_there_is_no_telling() {
        assertThat(of(1, 19).at(.5)).isEmpty();
        assertThat(of(1, 19).least()).isEmpty();
        assertThat(of(1, 20).at(.5)).hasValue(10);
    }

    @Test
    void a_quantile_is_the_smallest_that_so_many_do_not_exceed() {
        var hundred = of(1, 100);
        assertThat(hundred.at(0)).hasValue(1);
        assertThat(hundred.at(.005)).hasValue(1);
        assertThat(hundred.at(.97)).hasValue(97);
        assertThat(hundred.at(.975)).hasValue(98);
        assertThat(hundred.at(1)).hasValue(100);
        assertThat(hundred.least()).hasValue(1);
    }

    @Test
    void only_the_last_200_count() {
        assertThat(of(1, 1_000).least()).hasValue(801);
        assertThat(of(1, 1_000).at(.5)).hasValue(900);
    }

    @Test
    void what_is_no_quantile_is_refused_with_its_value() {
        assertThatThrownBy(() -> new Quantiles().at(1.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Quantiles().at(Double.NaN)).hasMessageContaining("NaN");
    }

    private static Quantiles of(long first, long last) {
        var quantiles = new Quantiles();
        LongStream.rangeClosed(first, last).forEach(quantiles::add);
        return quantiles;
    }
}
