package dev.fanfold.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Text;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithinBudgetTest {

    private static final List<String> SENTENCES = List.of(
            "The delivery arrived three days late, and nobody at the warehouse could tell us why.",
            "We'd like a refund for the damaged refrigerator, please!",
            "In 1998, 2,500 people lived there; today it is half as many.",
            "“Nobody,” she said, “has ever asked me that before.”",
            "Dr. Brown's report (see page 12) was, to put it mildly, incomplete.",
            "Every valley had its mill, its inn and its own way of baking bread.",
            "Der Zug hatte wegen der Bauarbeiten eine Stunde Verspätung.",
            "L'été dernier, nous avons goûté des crêpes délicieuses près de l'église.",
            "Посылка пришла на три дня позже, и никто не смог объяснить, почему.",
            "El tren salió a las ocho y media, ¿verdad?");

    @ParameterizedTest
    @ValueSource(strings = {"o200k_base", "cl100k_base", "p50k_base", "r50k_base"})
    void chunks_keep_to_the_budget_and_lose_nothing(String encoding) {
        var tokens = OpenAiTokens.ofEncoding(encoding);
        for (int seed = 1; seed <= 150; seed++) {
            var random = new Random(seed);
            String text = prose(random);
            int budget = 8 + random.nextInt(200);
            List<String> chunks = Text.upTo(budget, tokens).split(text).toList();
            assertThat(chunks).as("seed %d", seed).allMatch(chunk -> tokens.count(chunk) <= budget);
            assertThat(String.join("", chunks)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void a_text_of_just_the_budget_is_one_chunk_and_of_one_more_is_two() {
        var tokens = OpenAiTokens.ofModel("gpt-4o");
        String text = prose(new Random(7));
        int exact = tokens.count(text);
        assertThat(Text.upTo(exact, tokens).split(text)).containsExactly(text);
        assertThat(Text.upTo(exact - 1, tokens).split(text)).hasSize(2);
    }

    @Test
    void an_exact_count_needs_fewer_chunks_than_the_estimate() {
        String text = Stream.generate(() -> SENTENCES.getFirst()).limit(200).collect(Collectors.joining(" "));
        assertThat(Text.upTo(100, OpenAiTokens.ofModel("gpt-4o")).split(text).count() * 3)
                .isLessThan(Text.upTo(100, TokenCounter.estimate()).split(text).count() * 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o200k_base", "cl100k_base"})
    void the_estimate_is_not_below_the_exact_count_on_ordinary_prose(String encoding) {
        var tokens = OpenAiTokens.ofEncoding(encoding);
        for (int seed = 1; seed <= 1_000; seed++) {
            String text = prose(new Random(seed));
            assertThat(TokenCounter.estimate().count(text))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(tokens.count(text));
        }
    }

    private static String prose(Random random) {
        return random.ints(1 + random.nextInt(30), 0, SENTENCES.size())
                .mapToObj(i -> SENTENCES.get(i) + gap(random))
                .collect(Collectors.joining());
    }

    private static String gap(Random random) {
        return random.nextInt(4) == 0 ? "\n\n" : " ";
    }
}
