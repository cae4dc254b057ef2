package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.TokenCounter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class TextTest {

    private static final Map<String, Splitter<String, String>> ALL = Map.of(
            "lines", Text.lines(),
            "paragraphs", Text.paragraphs(),
            "headings", Text.headings(),
            "sentences", Text.sentences(),
            "german sentences", Text.sentences(Locale.GERMAN, Set.of("bzw.")),
            "words of 1", Text.upTo(1, TokenCounter.estimate()),
            "up to 7", Text.upTo(7, TokenCounter.estimate()),
            "up to 40", Text.upTo(40, String::length));

    @Test
    void joining_the_pieces_gives_the_text_back() {
        Seeds.forAll(3_000, seeds -> {
            String text = seeds.text();
            ALL.forEach((name, splitter) ->
                    assertThat(joined(splitter.split(text).toList())).as(name).isEqualTo(text));
        });
    }

    @Test
    void joining_the_pieces_of_markdown_gives_the_text_back() {
        Seeds.forAll(500, seeds -> {
            String text = new MarkdownPage(seeds).text();
            ALL.forEach((name, splitter) ->
                    assertThat(joined(splitter.split(text).toList())).as(name).isEqualTo(text));
        });
    }

    @Test
    void no_piece_is_blank_unless_the_whole_text_is() {
        Seeds.forAll(3_000, seeds -> {
            String text = seeds.text();
            for (String name : List.of("lines", "paragraphs", "headings", "sentences")) {
                assertThat(pieces(name, text)).as(name).noneMatch(piece -> piece.isBlank() && !text.isBlank());
            }
        });
    }

    @Test
    void no_piece_is_empty_and_none_ends_inside_a_surrogate_pair() {
        Seeds.forAll(3_000, seeds -> {
            String text = seeds.text();
            ALL.forEach((name, splitter) -> {
                List<String> pieces = splitter.split(text).toList();
                assertThat(pieces).as(name).noneMatch(String::isEmpty);
                assertThat(endsWithin(pieces)).as(name).noneMatch(end -> isInsidePair(text, end));
            });
        });
    }

    @Test
    void no_piece_ends_inside_what_a_reader_sees_as_one_character() {
        Seeds.forAll(3_000, seeds -> {
            String text = seeds.text();
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            for (var splitter : List.of(Text.sentences(), Text.upTo(60, TokenCounter.estimate()))) {
                assertThat(endsWithin(splitter.split(text).toList())).allMatch(characters::isBoundary);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab- \u0E33cd", "ab-\u0E33cd", "Is it? \u093FNo.", "Is it? 🏽No.", "It is!\u0E33No."})
    void a_mark_that_belongs_to_the_character_before_it_is_not_cut_off(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        assertThat(Arrays.stream(Cuts.words(text)).boxed()).allMatch(characters::isBoundary);
        assertThat(endsWithin(pieces("sentences", text))).allMatch(characters::isBoundary);
    }

    private static List<Integer> endsWithin(List<String> pieces) {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (String piece : pieces) {
            end += piece.length();
            ends.add(end);
        }
        return ends.subList(0, Math.max(0, ends.size() - 1));
    }

    private static boolean isInsidePair(String text, int end) {
        return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    }

    @Test
    void a_text_of_nothing_has_no_pieces() {
        ALL.forEach((name, splitter) -> assertThat(splitter.split("")).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\r\n\r\n", "\t\n \n"})
    void a_blank_text_is_one_piece(String blank) {
        for (String name : List.of("lines", "paragraphs", "headings", "sentences")) {
            assertThat(pieces(name, blank)).as(name).containsExactly(blank);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x ",
                "> ",
                "|-",
                "\n",
                "```\n",
                "- x\n\n",
                "Mr. ",
                "Hi there. ",
                "你好",
                "e\u0301",
                "\u0301",
                "👨‍👩‍👧‍👦"
            })
    void a_huge_monotonous_text_is_cut_in_time_and_on_a_small_stack(String scrap) {
        String huge = scrap.repeat(200_000 / scrap.length());
        for (String name : List.of("lines", "paragraphs", "headings", "sentences")) {
            assertThat(joined(pieces(name, huge)).equals(huge)).as(name).isTrue();
        }
        assertThat(joined(Text.upTo(500, TokenCounter.estimate()).split(huge).toList())
                        .equals(huge))
                .isTrue();
    }

    @Test
    void lines_end_at_every_kind_of_break_and_keep_it() {
        assertThat(pieces("lines", "a\nb\r\nc\rd\u2028e")).containsExactly("a\n", "b\r\n", "c\r", "d\u2028e");
    }

    @Test
    void a_blank_line_belongs_to_the_line_before_it() {
        assertThat(pieces("lines", "\n\na\n \nb")).containsExactly("\n\na\n \n", "b");
    }

    @Test
    void a_budget_below_one_token_is_refused() {
        assertThatThrownBy(() -> Text.upTo(0, TokenCounter.estimate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    private static List<String> pieces(String name, String text) {
        return ALL.getOrDefault(name, Text.lines()).split(text).toList();
    }

    private static String joined(List<String> pieces) {
        return String.join("", pieces);
    }
}
