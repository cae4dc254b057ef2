package dev.fanfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A template")
class TemplateTest {
    @Test
    void names_its_places_in_order_of_first_appearance() {
        assertThat(new Template("{{ b }} {{a}} {{b}} {not} {{}").names()).containsExactly("b", "a");
    }

    @Test
    void never_searches_what_was_filled_in() {
        assertThat(new Template("{{a}}{{b}}").fill(Map.of("a", "{{b}}$1\\", "b", "B")))
                .isEqualTo("{{b}}$1\\B");
    }

    @Test
    void refuses_to_leave_a_place_empty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("{{a}}").fill(Map.of("b", "B")))
                .withMessage("nothing to put in {{a}}; known: [b]");
    }

    /** A pattern that tries every way to share out blanks needs hours for this; the bound only ends such a test. */
    @Test
    @Timeout(60)
    void reads_a_long_run_of_blanks_that_never_closes() {
        var text = "{{" + " ".repeat(100_000);
        assertThat(new Template(text).fill(Map.of())).isEqualTo(text);
    }
}
