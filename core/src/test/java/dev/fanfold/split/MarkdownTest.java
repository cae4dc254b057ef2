package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void code_blocks_and_table_rows_are_never_cut() {
        Seeds.forAll(2_000, seeds -> {
            var page = new MarkdownPage(seeds);
            for (var splitter : List.of(Text.headings(), Text.paragraphs(), Text.sentences())) {
                assertThat(page.cutBy(splitter.split(page.text()).toList())).isEmpty();
            }
        });
    }

    @Test
    void a_budget_cuts_only_code_blocks_and_rows_that_are_over_it() {
        Seeds.forAll(1_000, seeds -> {
            var page = new MarkdownPage(seeds);
            TokenCounter counter = TokenCounter.estimate();
            int budget = seeds.between(5, 60);
            List<String> pieces = Text.upTo(budget, counter).split(page.text()).toList();
            assertThat(page.cutBy(pieces)).allMatch(span -> counter.count(page.withBlankLineBelow(span)) > budget);
        });
    }

    @Test
    void every_heading_starts_a_section_and_nothing_else_does() {
        Seeds.forAll(2_000, seeds -> {
            var page = new MarkdownPage(seeds);
            List<String> pieces = Text.headings().split(page.text()).toList();
            int expected = page.headings().size() + (page.headings().contains(0) ? 0 : 1);
            assertThat(pieces).hasSize(expected);
        });
    }

    @Test
    void headings_are_marked_or_underlined_and_what_is_above_the_first_is_a_piece() {
        String text =
                "Preamble\n\n# One\ntext\n\n## Two ##\nTitle of\ntwo lines\n---\nlast\n====\n#no heading\n    # code\n";
        assertThat(headings(text))
                .containsExactly(
                        "Preamble\n\n",
                        "# One\ntext\n\n",
                        "## Two ##\n",
                        "Title of\ntwo lines\n---\n",
                        "last\n====\n#no heading\n    # code\n");
    }

    @Test
    void a_ruler_a_list_item_and_a_table_are_not_underlined_headings() {
        assertThat(headings("a\n\n---\n\n- item\n---\nb\n\n> quote\nlazy\n---\n\na|b\n---|---\n1|2\n"))
                .hasSize(1);
    }

    @Test
    void a_ruler_is_no_part_of_an_underlined_heading_below_it() {
        assertThat(headings("a\n***\nTitle\n===\nb\n")).containsExactly("a\n***\n", "Title\n===\nb\n");
        assertThat(headings("a\n\n- - -\nTitle\n---\nb\n")).containsExactly("a\n\n- - -\n", "Title\n---\nb\n");
        assertThat(headings("* * *\n___\n---\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void front_matter_holds_no_heading_and_is_not_cut(String lineBreak) {
        String front = "---\ntitle: Soups. Cold\n# no heading\ntags: x\n---\n".replace("\n", lineBreak);
        String text = front + "One. Two.\n# Yes\n".replace("\n", lineBreak);
        assertThat(headings(text)).hasSize(2);
        assertThat(Text.sentences().split(text)).first().isEqualTo(front);
        assertThat(Text.sentences().split("\uFEFF" + text)).first().isEqualTo("\uFEFF" + front);
    }

    @Test
    void front_matter_ends_at_a_line_of_stops_too() {
        assertThat(headings("---\n# no\n...\n# yes\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n\n# yes\n---\n", "---\n# yes\n", "---\na\n\n# yes\n\n---\n", "---- \n# yes\n---\n"})
    void a_ruler_at_the_start_with_nothing_that_closes_it_is_no_front_matter(String text) {
        assertThat(headings(text)).hasSize(2);
    }

    @Test
    void a_byte_order_mark_hides_no_heading() {
        assertThat(Gather.around(Text.paragraphs(), 0, TokenCounter.estimate()).split("\uFEFF# One\n\na\n\nb"))
                .last()
                .extracting(Passage::trail)
                .isEqualTo(List.of("One"));
        assertThat(headings("\uFEFF```\n# no\n```\n")).hasSize(1);
    }

    @Test
    @Timeout(60)
    void hostile_lines_take_no_more_than_their_length() {
        for (String text : List.of(
                "a\n" + " ".repeat(100_000) + "x|",
                "a\n" + "\t|".repeat(100_000) + "x",
                "* ".repeat(500_000) + "x",
                "- a\nx\n" + "---\n".repeat(200_000),
                "> a\nx\n" + "===\n".repeat(200_000))) {
            assertThat(headings(text)).hasSize(1);
        }
    }

    @Test
    @Timeout(60)
    void a_place_among_many_blanks_is_told_its_headings_at_once() {
        String text = "# One\nx" + "\n".repeat(1_000_000) + "# Two\n";
        var headings = new HeadingsAbove(text);
        for (int at = 7; at < 1_000_000; at++) {
            assertThat(headings.above(at).isEmpty()).isTrue();
        }
    }

    @Test
    void a_code_block_closes_at_as_many_of_its_own_marks() {
        assertThat(headings("````\n```\n# no\n~~~~\n# no\n`````\n# yes\n")).hasSize(2);
    }

    @Test
    void a_code_block_that_is_never_closed_goes_on_to_the_end() {
        assertThat(headings("# yes\n```\n# no\n\n# no\n")).hasSize(1);
    }

    @Test
    void a_code_block_in_a_quotation_ends_with_it() {
        assertThat(headings("> ```\n> # no\n\n# yes\n")).hasSize(2);
    }

    @Test
    void inline_code_with_three_marks_opens_no_block() {
        assertThat(headings("```x``` is inline\n# yes\n")).hasSize(2);
    }

    @Test
    void a_heading_stays_with_the_paragraph_below_it() {
        assertThat(Text.paragraphs().split("# One\n\n## Two\n\ntext\n\nmore\n# Three\nend"))
                .containsExactly("# One\n\n## Two\n\ntext\n\n", "more\n", "# Three\nend");
    }

    @Test
    void a_paragraph_ends_at_blank_lines_of_any_kind() {
        assertThat(Text.paragraphs().split("a\r\nb\r\n\r\n \t\r\nc\r\rd"))
                .containsExactly("a\r\nb\r\n\r\n \t\r\n", "c\r\r", "d");
    }

    @Test
    void list_items_rows_and_code_blocks_are_sentences_of_their_own() {
        assertThat(Text.sentences().split("One. Two:\n- three\n- four. Five\n```\na. B\n```\nsix\n|a. B|\n"))
                .containsExactly(
                        "One. ", "Two:\n", "- three\n", "- four. ", "Five\n", "```\na. B\n```\n", "six\n", "|a. B|\n");
    }

    private static List<String> headings(String text) {
        return Text.headings().split(text).toList();
    }
}
