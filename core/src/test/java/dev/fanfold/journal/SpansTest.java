package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.split.Seeds;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Spans hold what comes in any order as few stretches")
class SpansTest {
    @Test
    void they_hold_what_was_added_and_nothing_else() {
        Seeds.forAll(500, seeds -> {
            var expected = new TreeSet<Integer>();
            var spans = new Spans();
            for (int i = 0; i < 80; i++) {
                var ordinal = seeds.below(100);
                if (expected.add(ordinal)) {
                    spans.add(ordinal);
                }
            }
            assertThat(spans.whole()).isTrue();
            assertThat(spans.ordinals()).isEqualTo(Ordinals.of(expected.stream().mapToInt(Integer::intValue)));
            assertThat(spans.ordinals().count()).isEqualTo(expected.size());
            assertThat(expected).allMatch(spans.ordinals()::contains);
            assertThat(spans.ordinals().contains(100)).isFalse();
        });
    }

    @Test
    void ten_million_that_come_within_a_window_are_one_span() {
        var spans = new Spans();
        for (int i = 0; i < 10_000_000; i++) {
            spans.add(i ^ 63);
        }
        assertThat(spans.ordinals()).hasToString("0-9999999");
    }

    @Test
    void of_too_many_none_is_kept_and_that_is_said() {
        var spans = new Spans();
        for (int i = 0; i <= Spans.MOST; i++) {
            spans.add(2 * i);
        }
        assertThat(spans.whole()).isFalse();
        assertThat(spans.ordinals().count()).isZero();
    }
}
