package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.TokenCounter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatherTest {

    private static final TokenCounter COUNTER = TokenCounter.estimate();
    private static final Map<String, Splitter<String, String>> ALL = Map.of(
            "lines", Text.lines(),
            "paragraphs", Text.paragraphs(),
            "headings", Text.headings(),
            "sentences", Text.sentences(),
            "up to 3", Text.upTo(3, COUNTER),
            "up to 30", Text.upTo(30, COUNTER));

    private static final String SOUPS = """
            # Soups

            Soup is warm. Mostly it is.

            ## Cold soups

            These are cold. Serve them so.

            They keep for days. Stir well.

            # Bread

            Bake it.
            """;

    @Test
    void joining_the_passages_gives_the_text_back_and_what_is_around_moves_no_cut() {
        Seeds.forAll(250, seeds -> {
            String text = seeds.oneIn(2) ? seeds.text() : new MarkdownPage(seeds).text();
            int around = seeds.below(40);
            ALL.forEach((name, where) -> {
                List<String> texts =
                        passages(where, around, text).map(Passage::text).toList();
                assertThat(texts).as(name).isEqualTo(where.split(text).toList());
                assertThat(String.join("", texts)).as(name).isEqualTo(text);
            });
        });
    }

    @Test
    void what_is_around_stands_next_to_the_passage_in_whole_sentences_and_within_its_tokens() {
        Seeds.forAll(250, seeds -> {
            String text = seeds.oneIn(2) ? seeds.text() : new MarkdownPage(seeds).text();
            int around = seeds.below(40);
            Set<Integer> sentences = endsOf(Text.sentences().split(text).toList());
            ALL.forEach((name, where) -> {
                int start = 0;
                for (Passage passage : passages(where, around, text).toList()) {
                    int end = start + passage.text().length();
                    assertThat(text.substring(0, start)).as(name).endsWith(passage.before());
                    assertThat(text.substring(end)).as(name).startsWith(passage.after());
                    assertThat(COUNTER.count(passage.before())).isLessThanOrEqualTo(around);
                    assertThat(COUNTER.count(passage.after())).isLessThanOrEqualTo(around);
                    assertThat(sentences.contains(start - passage.before().length())
                                    || passage.before().isEmpty())
                            .as(name)
                            .isTrue();
                    assertThat(sentences.contains(end + passage.after().length())
                                    || passage.after().isEmpty())
                            .as(name)
                            .isTrue();
                    start = end;
                }
            });
        });
    }

    @Test
    void a_passage_knows_the_headings_above_it_and_the_sentences_next_to_it() {
        assertThat(passages(Text.paragraphs(), 12, SOUPS))
                .containsExactly(
                        new Passage("# Soups\n\nSoup is warm. Mostly it is.\n\n", List.of(), "", ""),
                        new Passage(
                                "## Cold soups\n\nThese are cold. Serve them so.\n\n",
                                List.of("Soups"),
                                "Mostly it is.\n\n",
                                "They keep for days. "),
                        new Passage(
                                "They keep for days. Stir well.\n\n",
                                List.of("Soups", "Cold soups"),
                                "Serve them so.\n\n",
                                "# Bread\n\nBake it.\n"),
                        new Passage("# Bread\n\nBake it.\n", List.of(), "Stir well.\n\n", ""));
    }

    @Test
    void titles_are_read_as_people_see_them() {
        String text = "A long\ntitle\n===\n\n## Two ##\n\nText.\n\n###\n\nMore.\n\n#### C#\n\nEnd.\n\n### D\n\nLast.";
        assertThat(passages(Text.paragraphs(), 0, text).map(Passage::headings))
                .containsExactly("", "A long title > Two", "A long title > Two", "A long title > Two");
        assertThat(passages(Text.sentences(), 0, "#### C#\n\nSee. End.").map(Passage::headings))
                .containsExactly("", "C#");
    }

    @Test
    void what_looks_like_a_heading_in_a_code_block_is_none() {
        assertThat(passages(Text.lines(), 0, "# A\n```\n# no\nx\n```\nend\n").map(Passage::headings))
                .containsExactly("", "A", "A", "A", "A", "A");
    }

    @Test
    void a_title_without_an_end_is_shortened() {
        String title = passages(Text.paragraphs(), 0, "# " + "👍🏽".repeat(1_000) + "\n\nx\n\ny")
                .toList()
                .getLast()
                .headings();
        assertThat(title).endsWith("…");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(121);
    }

    @Test
    void where_a_cut_falls_inside_a_sentence_its_rest_is_around() {
        List<Passage> passages = passages(Text.upTo(12, String::length), 40, "One two three four. End.", String::length)
                .toList();
        assertThat(passages.getFirst().after()).startsWith(passages.get(1).text());
        assertThat(passages.get(1).before()).isEqualTo(passages.getFirst().text());
    }

    @Test
    void nothing_fits_into_no_tokens_and_fewer_are_refused() {
        assertThat(passages(Text.sentences(), 0, "One. Two.")).allMatch(p -> (p.before() + p.after()).isEmpty());
        assertThatThrownBy(() -> Gather.around(Text.lines(), -1, COUNTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not -1");
    }

    @Test
    void pieces_that_do_not_join_to_the_text_are_refused() {
        Splitter<String, String> words = text -> Stream.of(text.split(" "));
        assertThatThrownBy(() -> passages(words, 5, "a b").toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differ behind character 1");
    }

    @Test
    void passages_are_made_as_they_are_asked_for() {
        var made = new java.util.concurrent.atomic.AtomicInteger();
        Splitter<String, String> counted = text -> Text.lines().split(text).peek(line -> made.incrementAndGet());
        assertThat(passages(counted, 5, "a\nb\nc\n").findFirst()).isPresent();
        assertThat(made).hasValue(1);
    }

    private static Stream<Passage> passages(Splitter<String, String> where, int around, String text) {
        return passages(where, around, text, COUNTER);
    }

    private static Stream<Passage> passages(
            Splitter<String, String> where, int around, String text, TokenCounter counter) {
        return Gather.around(where, around, counter).split(text);
    }

    private static Set<Integer> endsOf(List<String> sentences) {
        var ends = new LinkedHashSet<Integer>(Set.of(0));
        int end = 0;
        for (String sentence : sentences) {
            end += sentence.length();
            ends.add(end);
        }
        return ends;
    }
}
