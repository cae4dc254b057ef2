package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How often a question was asked is known of each")
class TimesTest {
    @Test
    void it_counts_as_a_map_does() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var map = new HashMap<Key, Integer>();
        var times = new Times();
        for (int i = 0; i < 100_000; i++) {
            var key = Key.of("question " + random.nextInt(20_000));
            assertThat(times.earlier(key))
                    .as("asking %d of seed %d", i, seed)
                    .isEqualTo(map.merge(key, 1, Integer::sum) - 1);
        }
    }

    @Test
    void a_question_takes_48_bytes_outside_of_the_heap_at_most() {
        var times = new Times();
        var questions = 200_000;
        IntStream.range(0, questions)
                .forEach(i -> assertThat(times.earlier(Key.of("question " + i))).isZero());
        assertThat(times.bytes()).isBetween(24L * questions, 48L * questions);
    }
}
