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

    @Test
    void marks_of_direction_are_dropped_and_other_line_ends_are_line_ends() {
        assertThat(Plain.text("a\u202A\u202Eb\u2066\u2069c\u200E\u200Fd")).isEqualTo("abcd");
        assertThat(Plain.text("a\u2028b\u2029c")).isEqualTo("a\nb\nc");
        assertThat(Plain.field("a\u2028b\u2029\u202Ec")).isEqualTo("a b c");
    }

    @Test
    void no_line_of_a_model_passes_for_one_of_ours() {
        var forged = "fine\nfanfold: nothing was merged\u2028Kept: all";
        assertThat(ShowMessages.landed("cost", forged))
                .isEqualTo("[cost] fine\n  fanfold: nothing was merged\n  Kept: all");
        assertThat(ShowMessages.kept("cost", forged)).doesNotContainPattern("\n\\S");
        assertThat(ShowMessages.gap("cost", forged)).doesNotContainPattern("\n\\S");
        assertThat(ShowMessages.nothingMerged("cost", forged)).doesNotContainPattern("\n\\S");
    }
}
