package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.fanfold.model.TokenCounter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBudgetTest {

    private static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    @Test
    void no_piece_is_over_the_budget_unless_it_is_one_code_point() {
        List<TokenCounter> counters =
                List.of(TokenCounter.estimate(), O200K::countTokensOrdinary, String::length, TokenBudgetTest::odd);
        Seeds.forAll(600, seeds -> {
            String text = seeds.oneIn(2) ? seeds.text() : new MarkdownPage(seeds).text();
            int budget = seeds.between(1, 50);
            for (TokenCounter counter : counters) {
                assertThat(Text.upTo(budget, counter).split(text))
                        .allMatch(piece ->
                                counter.count(piece) <= budget || piece.codePointCount(0, piece.length()) == 1);
            }
        });
    }

    /** Finds more in the whole than in its parts, as encoders may at a seam. */
    private static int odd(String text) {
        return text.length() / 4 + text.length() * text.length() / 200;
    }

    @Test
    void a_text_within_the_budget_is_one_piece() {
        assertThat(Text.upTo(9, String::length).split("One. Two.")).containsExactly("One. Two.");
    }

    @Test
    void it_cuts_at_the_best_place_there_is() {
        assertThat(upTo(24, "# A\none two.\n\n# B\nthree. four.\n"))
                .containsExactly("# A\none two.\n\n", "# B\nthree. four.\n");
        assertThat(upTo(20, "one. two.\n\nthree. four.\n")).containsExactly("one. two.\n\n", "three. four.\n");
        assertThat(upTo(12, "One two. Three four.")).containsExactly("One two. ", "Three four.");
        assertThat(upTo(9, "one two three")).containsExactly("one two", " three");
        assertThat(upTo(4, "abcdefg")).containsExactly("abcd", "efg");
    }

    @Test
    void chunks_are_even_and_not_filled_one_after_the_other() {
        assertThat(upTo(40, "One two. ".repeat(5))).containsExactly("One two. ".repeat(3), "One two. ".repeat(2));
    }

    @Test
    void no_last_chunk_of_sentences_is_below_a_quarter_of_the_mean() {
        TokenCounter counter = TokenCounter.estimate();
        Seeds.forAll(300, seeds -> {
            String text = String.join(" ", seeds.listOf(seeds.between(2, 120), seeds::sentence));
            int budget = seeds.between(60, 400);
            List<String> chunks = Text.upTo(budget, counter).split(text).toList();
            double mean = chunks.stream().mapToInt(counter::count).average().orElse(0);
            assertThat(counter.count(chunks.getLast())).isGreaterThanOrEqualTo((int) (mean / 4));
        });
    }

    @Test
    void a_code_block_over_the_budget_is_cut_at_its_lines() {
        assertThat(upTo(16, "```\none two. T\nthree four\n```\n"))
                .containsExactly("```\none two. T\n", "three four\n```\n");
    }

    @Test
    void a_character_of_many_code_points_is_cut_only_when_it_is_over_the_budget() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(upTo(family.length(), "abcd" + family + "efgh")).contains(family);
        assertThat(upTo(4, family)).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 4);
    }

    @Test
    void a_code_point_over_the_budget_is_a_piece_for_itself() {
        assertThat(Text.upTo(1, text -> 5 * text.codePointCount(0, text.length()))
                        .split("a👍b"))
                .containsExactly("a", "👍", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a word of many ", "nospaceatall", "你好"})
    void a_great_budget_does_not_count_the_same_words_again_and_again(String scrap) {
        String text = scrap.repeat(100_000 / scrap.length());
        var counted = new AtomicLong();
        TokenCounter counter = piece -> {
            counted.addAndGet(piece.length());
            return piece.length();
        };
        assertThat(Text.upTo(40_000, counter).split(text)).hasSize(3);
        assertThat(counted).hasValueLessThan(100L * text.length());
    }

    private static List<String> upTo(int budget, String text) {
        return Text.upTo(budget, String::length).split(text).toList();
    }
}
