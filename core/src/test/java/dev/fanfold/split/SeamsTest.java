package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.TokenCounter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SeamsTest {

    private static final List<TokenCounter> COUNTERS =
            List.of(TokenCounter.estimate(), String::length, text -> (text.length() + 3) / 4);

    @Test
    void every_end_that_is_no_end_of_a_sentence_or_section_is_reported_and_nothing_else_is() {
        Seeds.forAll(1_200, seeds -> {
            String text = anyText(seeds);
            int budget = seeds.between(1, 60);
            for (TokenCounter counter : COUNTERS) {
                List<Integer> ends =
                        endsWithin(Text.upTo(budget, counter).split(text).toList());
                SortedSet<Integer> sentences = sentences(text);
                Seams seams = Seams.of(text, budget, counter);
                assertThat(seams.torn().stream().map(Seam::at))
                        .isEqualTo(ends.stream()
                                .filter(end -> !sentences.contains(end))
                                .toList());
                assertThat(seams.cuts()).isEqualTo(ends.size());
                assertThat(seams.torn())
                        .allSatisfy(
                                seam -> assertThat(ends.get(seam.piece() - 1)).isEqualTo(seam.at()))
                        .allSatisfy(seam -> assertThat(seam.sentence()).isGreaterThan(budget));
            }
        });
    }

    @Test
    void the_tokens_told_are_those_of_the_sentence_that_was_cut() {
        Seeds.forAll(600, seeds -> {
            String text = anyText(seeds);
            int budget = seeds.between(1, 60);
            for (Seam seam : Seams.of(text, budget, String::length).torn()) {
                assertThat(seam.sentence())
                        .isEqualTo(sentenceAround(text, seam.at()).length());
            }
        });
    }

    @Test
    void the_budget_that_is_advised_cuts_no_sentence() {
        Seeds.forAll(500, seeds -> {
            String text = anyText(seeds);
            Seams seams = Seams.of(text, seeds.between(1, 60), TokenCounter.estimate());
            if (!seams.whole()) {
                assertThat(Seams.of(text, seams.longest(), TokenCounter.estimate())
                                .torn())
                        .isEmpty();
            }
        });
    }

    @Test
    void a_seam_says_where_it_is_and_why() {
        String text = "Short one. " + "word ".repeat(1_000) + "end.";
        Seams seams = Seams.of(text, 4_000, String::length);
        assertThat(seams.torn().getFirst())
                .hasToString("piece 1 ends inside a sentence, between words, at character 2,520: "
                        + "the sentence alone has 5,015 tokens, and the budget is 4,000");
    }

    @Test
    void what_a_cut_separates_is_told() {
        assertThat(between("one two\nthree four", 12)).containsExactly(Seam.Between.LINES);
        assertThat(between("one two", 5)).containsExactly(Seam.Between.WORDS);
        assertThat(between("abcdef", 3)).containsExactly(Seam.Between.CHARACTERS);
        assertThat(between("👨‍👩‍👧‍👦", 6)).containsOnly(Seam.Between.CODE_POINTS);
        assertThat(between("```\none\ntwo\n```\n", 8)).containsOnly(Seam.Between.LINES);
    }

    @Test
    void a_text_within_the_budget_has_no_cut_at_all() {
        assertThat(Seams.of("One. Two.", 9, String::length)).isEqualTo(new Seams(0, List.of()));
        assertThat(Seams.of("", 1, String::length).whole()).isTrue();
    }

    @Test
    void a_budget_below_one_token_is_refused() {
        assertThatThrownBy(() -> Seams.of("x", 0, String::length))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }

    private static String anyText(Seeds seeds) {
        return seeds.oneIn(2) ? seeds.text() : new MarkdownPage(seeds).text();
    }

    private static List<Seam.Between> between(String text, int budget) {
        return Seams.of(text, budget, String::length).torn().stream()
                .map(Seam::between)
                .toList();
    }

    /** Where sentences and sections end: of two headings in a row, the first is a section but no sentence. */
    private static SortedSet<Integer> sentences(String text) {
        var ends = new TreeSet<>(endsWithin(Text.sentences().split(text).toList()));
        ends.addAll(endsWithin(Text.headings().split(text).toList()));
        return ends;
    }

    private static String sentenceAround(String text, int at) {
        var ends = sentences(text);
        ends.add(0);
        ends.add(text.length());
        return text.substring(ends.headSet(at).last(), ends.tailSet(at).first());
    }

    private static List<Integer> endsWithin(List<String> pieces) {
        var ends = new LinkedHashSet<Integer>();
        int end = 0;
        for (String piece : pieces) {
            end += piece.length();
            ends.add(end);
        }
        ends.remove(end);
        return List.copyOf(ends);
    }
}
