package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Model text is data")
class PlainTest {
    @Test
    void control_characters_are_dropped_but_line_ends_and_tabs_stay() {
        var all = new StringBuilder();
        for (char c = 0; c < 0x100; c++) {
            all.append(c);
        }
        assertThat(Plain.text(all.toString()))
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]")
                .contains("\t", "\n", " ", "~", "é")
                .hasSize(0x100 - 63);
    }

    @Test
    void a_field_stays_on_its_line() {
        assertThat(Plain.field("a\tb\r\nc")).isEqualTo("a b c");
    }
}
