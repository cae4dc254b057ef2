package dev.fanfold.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever writes HTML here")
class HtmlTest {
    @Test
    void escapes_what_others_wrote_in_texts_and_in_attributes() {
        var html = new Html().open("p").with("title", "\"'><&").text("\"'><&").close();
        assertThat(html.written()).isEqualTo("<p title=\"&quot;&#39;&gt;&lt;&amp;\">&quot;&#39;&gt;&lt;&amp;</p>");
    }

    @Test
    void takes_no_text_of_others_for_a_name() {
        assertThatThrownBy(() -> new Html().open("img src=x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Html().open("p").with("on click", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ends_all_that_was_begun() {
        assertThatThrownBy(() -> new Html().open("p").written()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Html().text("x").with("id", "y")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shows_what_would_steer_a_machine_as_signs() {
        assertThat(Visible.text("a\0b\u001b[31m\u007f\u009b\n\t")).isEqualTo("a␀b␛[31m␡\ufffd\n\t");
        assertThat(Visible.text("\ud800x\udc00 \ufffe 🧨")).isEqualTo("\ufffdx\ufffd \ufffd 🧨");
    }
}
