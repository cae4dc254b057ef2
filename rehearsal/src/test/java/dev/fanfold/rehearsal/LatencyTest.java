package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.rehearsal.reply.Dice;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static double[] draws(Latency latency) {
        return IntStream.range(0, 20_000)
                .mapToDouble(seed -> latency.draw(new Dice(seed)).toNanos() / 1e9)
                .sorted()
                .toArray();
    }

    @Test
    void the_median_and_the_spread_are_those_that_were_chosen() {
        var seconds = draws(Latency.logNormal(Duration.ofSeconds(2), 0.5, 0, 1));

        assertThat(seconds[10_000]).isEqualTo(2, within(.04));
        assertThat(seconds[16_827]).isEqualTo(2 * Math.exp(.5), within(.08)); // one deviation above
        assertThat(seconds[3_173]).isEqualTo(2 * Math.exp(-.5), within(.05)); // one below
    }

    @Test
    void the_share_of_stragglers_takes_the_factor_longer() {
        var seconds = draws(Latency.logNormal(Duration.ofSeconds(1), 0, .05, 10));

        assertThat(IntStream.range(0, 20_000).filter(i -> seconds[i] == 10).count())
                .isBetween(900L, 1_100L);
        assertThat(IntStream.range(0, 20_000).filter(i -> seconds[i] == 1).count())
                .isBetween(18_900L, 19_100L);
    }

    @Test
    void the_same_dice_give_the_same_time_and_a_fixed_time_is_fixed() {
        var spread = Latency.logNormal(Duration.ofSeconds(1), 1, .1, 3);

        assertThat(spread.draw(new Dice(5))).isEqualTo(spread.draw(new Dice(5)));
        assertThat(spread.draw(new Dice(5))).isNotEqualTo(spread.draw(new Dice(6)));
        assertThat(draws(Latency.fixed(Duration.ofMillis(70)))).containsOnly(.07);
        assertThat(draws(Latency.none())).containsOnly(0);
    }
}
