package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.TokenCounter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Joining the pieces gives the text back")
@Execution(ExecutionMode.CONCURRENT)
class JoinLawTest {

    private static final TokenCounter COUNTER = TokenCounter.estimate();

    private static final String[] BLOCKS = {
        "# Title",
        "###### six ######",
        "Title\n===",
        "Two\nlines\n---",
        "#",
        "```",
        "```java\n# no. heading\n```",
        "~~~",
        "````\n```\nunclosed",
        "> ```\n> quoted",
        "| a. B | c |",
        "|---|:-:|",
        "a | b\n---|---\n1. | 2.",
        "- one. Two",
        "  * nested\n    - deeper",
        "1. first",
        "10) tenth. Then",
        "> quote. Next",
        "---",
        "    indented. Code"
    };
    private static final String[] PROSE = {
        "Dr. No met Mr. Ok. ",
        "Take some, e.g. Apples. ",
        "Siehe z. B. Seite 3. ",
        "J. R. R. Tolkien. ",
        "At 3.50 p.m. ",
        "e\u0301a\u0308o\u0302\u0323 ",
        "\u0301",
        "नमस्ते। ",
        "ก็ำ ",
        "한국어. ",
        "你好。今天? ",
        "שלום. ",
        "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈 ",
        "🇩🇪🇫🇷 ",
        "\u200D",
        "\uFEFF",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u0000",
        "\uD83D",
        "\uDE00",
        "ﬁ…",
        "?!\") "
    };
    private static final String[] BREAKS = {"\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r", " \n\t\n", "\n\r", ""};

    private static final Set<String> HUGE =
            Set.of("lines", "paragraphs", "headings", "sentences", "passages of sentences");

    static Map<String, Splitter<String, String>> splitters() {
        Map<String, Splitter<String, String>> all = new LinkedHashMap<>();
        all.put("lines", Text.lines());
        all.put("paragraphs", Text.paragraphs());
        all.put("headings", Text.headings());
        all.put("sentences", Text.sentences());
        all.put("german sentences", Text.sentences(Locale.GERMAN, Set.of("z.B.", "bzw.", "Nr")));
        all.put("up to 1", Text.upTo(1, COUNTER));
        all.put("up to 25 characters", Text.upTo(25, String::length));
        all.put("up to 80", Text.upTo(80, COUNTER));
        for (String name : List.copyOf(all.keySet())) {
            Splitter<String, String> where = all.getOrDefault(name, Text.lines());
            all.put(
                    "passages of " + name,
                    text -> Gather.around(where, 15, COUNTER).split(text).map(Passage::text));
        }
        return all;
    }

    static List<String> names() {
        return List.copyOf(splitters().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void of_any_text(String name) {
        Splitter<String, String> splitter = splitters().getOrDefault(name, Text.lines());
        Seeds.forAll(150, seeds -> {
            String text = text(seeds);
            List<String> pieces = splitter.split(text).toList();
            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces).noneMatch(String::isEmpty);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n", "\r", "\r\n", "\n\n\n", " \t\r\n\u3000", "\u2029", "x", "# ", "```", "|", "\uD83D"
            })
    void of_next_to_nothing(String text) {
        splitters().forEach((name, splitter) -> {
            List<String> pieces = splitter.split(text).toList();
            assertThat(String.join("", pieces)).as(name).isEqualTo(text);
            assertThat(pieces.isEmpty()).as(name).isEqualTo(text.isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a word of many ", "nospaceatall", "你好", "👨‍👩‍👧‍👦", "Short one. "})
    @Timeout(240) // a watchdog: each takes seconds, and anything quadratic would take hours
    void of_one_line_of_a_million_characters(String scrap) {
        String huge = scrap.repeat(1_000_000 / scrap.length());
        Map<String, Splitter<String, String>> all = new LinkedHashMap<>(splitters());
        all.keySet().removeIf(name -> !HUGE.contains(name));
        all.put("up to 800", Text.upTo(800, COUNTER));
        all.put(
                "passages up to 800",
                text -> Gather.around(Text.upTo(800, COUNTER), 100, COUNTER)
                        .split(text)
                        .map(Passage::text));
        all.forEach((name, splitter) -> {
            boolean joined = String.join("", splitter.split(huge).toList()).equals(huge);
            assertThat(joined).as(name).isTrue();
        });
    }

    @Test
    void the_texts_hold_what_they_are_meant_to_hold() {
        var all = new StringBuilder();
        Seeds.forAll(200, seeds -> all.append(text(seeds)));
        assertThat(all).contains("z. B.", "e.g.", "\r\n", "👨‍👩‍👧‍👦", "\u0301", "|---|", "```", "===", "- one");
    }

    private static String text(Seeds seeds) {
        var text = new StringBuilder();
        for (int i = seeds.below(14); i > 0; i--) {
            switch (seeds.below(5)) {
                case 0 -> text.append(seeds.pick(BLOCKS));
                case 1 -> text.append(seeds.text());
                case 2 -> text.append(seeds.sentence()).append(' ').append(seeds.sentence());
                default -> text.append(String.join("", seeds.listOf(seeds.between(1, 4), () -> seeds.pick(PROSE))));
            }
            text.append(seeds.pick(BREAKS));
        }
        return seeds.oneIn(3) ? text.toString().replace("\r", "").replace("\n", "\r\n") : text.toString();
    }
}
