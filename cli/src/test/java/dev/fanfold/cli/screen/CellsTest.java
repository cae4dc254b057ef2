package dev.fanfold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cells of a terminal")
class CellsTest {
    @Test
    void are_two_for_wide_signs_and_none_for_marks_on_others() {
        var cells = Map.of(
                "", 0, "abc", 3, "é", 1, "e\u0301", 1, "日本", 4, "한", 2, "🍲", 2, "Ａ", 2, "a\u200Db", 2, "●✓█", 3);
        cells.forEach((text, width) -> assertThat(Cells.of(text)).as(text).isEqualTo(width));
    }

    @Test
    void are_rather_too_many_than_too_few() {
        assertThat(Cells.of("❤\uFE0F")).isEqualTo(2);
        assertThat(Cells.of("👩\u200D🚀")).isEqualTo(4);
    }

    @Test
    void hold_the_begin_of_a_text_and_a_sign_for_the_rest() {
        assertThat(Cells.clipped("abcdef", 6, "…")).isEqualTo("abcdef");
        assertThat(Cells.clipped("abcdef", 5, "…")).isEqualTo("abcd…");
        assertThat(Cells.clipped("日本語", 4, "…")).isEqualTo("日…");
        assertThat(Cells.clipped("abc", 1, "..")).isEqualTo(".");
        assertThat(Cells.clipped("abc", 0, "…")).isEmpty();
        assertThat(Cells.clippedInside("attempt 117", 6, "…")).isEqualTo("att…17");
        assertThat(Cells.clippedInside("日本語日本", 6, "…")).isEqualTo("日…本");
    }

    @Test
    void are_never_more_than_there_is_room_for() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var text = random.ints(random.nextInt(30), 0x20, 0x1FFFF)
                    .filter(point -> Character.isDefined(point)
                            && !Character.isISOControl(point)
                            && Character.getType(point) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int most = random.nextInt(20);
            assertThat(Cells.of(Cells.clipped(text, most, "…")))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(most);
            assertThat(Cells.of(Cells.clippedInside(text, most, "..")))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(most);
            assertThat(Cells.of(Cells.padded(text, 60))).as("seed " + seed).isGreaterThanOrEqualTo(60);
        }
    }
}
