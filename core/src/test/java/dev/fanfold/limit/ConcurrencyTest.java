package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void it_grows_by_one_a_success_until_the_first_trouble() {
        var concurrency = Concurrency.from(8, 64);
        assertThat(concurrency.limit()).isEqualTo(8);
        succeed(concurrency, 8);
        assertThat(concurrency.limit()).isEqualTo(16);
        succeed(concurrency, 100);
        assertThat(concurrency.limit()).isEqualTo(64);
    }

    @Test
    void after_it_by_about_one_a_round() {
        var concurrency = Concurrency.from(50, 64);
        concurrency.troubled(0);
        assertThat(concurrency.limit()).isEqualTo(45);
        succeed(concurrency, 47);
        assertThat(concurrency.limit()).isEqualTo(46);
    }

    @Test
    void it_shrinks_by_a_tenth_at_most_twice_a_second() {
        var concurrency = Concurrency.from(100, 100);
        concurrency.troubled(-SECOND);
        concurrency.troubled(-SECOND / 2 - 1);
        assertThat(concurrency.limit()).isEqualTo(90);
        concurrency.troubled(-SECOND / 2);
        assertThat(concurrency.limit()).isEqualTo(81);
    }

    @Test
    void what_headers_show_left_may_go_at_once_but_only_before_the_first_trouble() {
        var concurrency = Concurrency.from(8, 64);
        concurrency.told(40);
        assertThat(concurrency.limit()).isEqualTo(40);
        concurrency.told(3);
        assertThat(concurrency.limit()).isEqualTo(40);
        concurrency.told(1_000_000);
        assertThat(concurrency.limit()).isEqualTo(64);
        concurrency.troubled(0);
        concurrency.told(1_000_000);
        assertThat(concurrency.limit()).isEqualTo(57);
    }

    @Test
    void it_is_never_under_1_and_never_over_the_cap() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            int cap = random.nextInt(1, 300);
            var concurrency = Concurrency.from(random.nextInt(1, 300), cap);
            double good = random.nextDouble();
            for (int i = 0; i < 1_000; i++) {
                if (random.nextDouble() < good) {
                    concurrency.succeeded();
                } else {
                    concurrency.troubled(i * SECOND / random.nextInt(1, 20));
                }
                concurrency.told(random.nextLong(-5, 500));
                assertThat(concurrency.limit()).as("seed %d", seed).isBetween(1, cap);
            }
        }
    }

    @Test
    void nothing_at_once_is_refused_with_its_value() {
        assertThatThrownBy(() -> Concurrency.from(0, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Concurrency.from(8, -2)).hasMessageContaining("-2");
    }

    private static void succeed(Concurrency concurrency, int times) {
        for (int i = 0; i < times; i++) {
            concurrency.succeeded();
        }
    }
}
