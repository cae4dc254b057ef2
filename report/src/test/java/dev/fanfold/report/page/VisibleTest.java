package dev.fanfold.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.report.Stories;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text of others")
class VisibleTest {
    private static final String TURNS =
            "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    @Test
    void shows_a_sign_for_each_character_that_turns_letters_about_or_ends_a_line_unseen() {
        assertThat(Visible.text("exe.\u202egnp")).isEqualTo("exe.\u2426gnp");
        assertThat(Visible.text(TURNS)).isEqualTo("\u2426".repeat(TURNS.length()));
    }

    @Test
    void takes_both_kinds_of_line_ends_and_shows_a_carriage_return_that_is_none() {
        assertThat(Visible.text("a\r\nb\nc\rd\r")).isEqualTo("a\nb\nc\u240dd\u240d");
    }

    @Test
    void stands_in_no_place_of_a_page_as_it_came_where_it_turns_letters_about() {
        var page = Page.of(Stories.everywhere(List.of("x" + TURNS + "y", "z")));
        assertThat(page.chars().filter(one -> TURNS.indexOf(one) >= 0)).isEmpty();
        assertThat(page).contains("<title>x\u2426");
    }
}
