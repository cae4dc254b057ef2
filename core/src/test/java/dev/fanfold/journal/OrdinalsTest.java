package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ordinals are kept as their unbroken spans")
class OrdinalsTest {
    @Test
    void they_are_written_as_spans() {
        assertThat(Ordinals.of(IntStream.of(4, 0, 1, 2, 2, 3, 7, 9, 11, 10))).hasToString("0-4,7,9-11");
        assertThat(Ordinals.of(IntStream.empty())).hasToString("");
    }

    @Test
    void a_million_without_a_gap_are_one_span() {
        assertThat(Ordinals.of(IntStream.range(0, 1_000_000)).spans()).containsExactly(new Ordinals.Span(0, 999_999));
    }

    @Test
    void they_are_read_as_they_were_written_and_are_the_same_set() {
        Seeds.forAll(500, seeds -> {
            var some = seeds.listOf(seeds.below(50), () -> seeds.below(80));
            var ordinals = Ordinals.of(some.stream().mapToInt(Integer::intValue));
            assertThat(Ordinals.parse(ordinals.toString())).isEqualTo(ordinals);
            assertThat(ordinals.stream().boxed()).containsExactlyElementsOf(new TreeSet<>(some));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", "1,", "a", "-1", "01", "1-1", "3-2", "1,2", "2,1", "1-3,3", "99999999999", "9999999999"})
    void what_is_no_set_of_ordinals_is_refused(String text) {
        assertThatThrownBy(() -> Ordinals.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
