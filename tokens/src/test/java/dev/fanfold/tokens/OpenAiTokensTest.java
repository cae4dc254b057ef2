package dev.fanfold.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTokensTest {

    private static final List<String> ENCODINGS = List.of("o200k_base", "cl100k_base", "p50k_base", "r50k_base");

    /**
     * Counted by tiktoken 0.14.0, OpenAI's own tokeniser: o200k_base, cl100k_base, p50k_base, r50k_base. Those of the
     * first four texts for the three older encodings also stand in OpenAI's cookbook, "How to count tokens with
     * tiktoken".
     */
    static Stream<Arguments> counts() {
        return Stream.of(
                argumentSet("a sentence", "tiktoken is great!", List.of(6, 6, 6, 6)),
                argumentSet("a long word", "antidisestablishmentarianism", List.of(6, 6, 5, 5)),
                argumentSet("a sum", "2 + 2 = 4", List.of(7, 7, 5, 5)),
                argumentSet("Japanese", "お誕生日おめでとう", List.of(8, 9, 14, 14)),
                argumentSet("nothing", "", List.of(0, 0, 0, 0)),
                argumentSet("a special token", "<|endoftext|>", List.of(7, 7, 7, 7)),
                argumentSet("contractions", "We'll meet at 10:45, won't we? THAT'S fine.", List.of(15, 17, 17, 17)),
                argumentSet(
                        "German",
                        "Die Geschwindigkeitsbegrenzung gilt für alle Fahrzeuge über dreieinhalb Tonnen.",
                        List.of(19, 23, 32, 32)),
                argumentSet("Russian", "Посылка пришла на три дня позже.", List.of(10, 17, 35, 35)),
                argumentSet("emoji", "👨‍👩‍👧‍👦 👍🏽 🇩🇪", List.of(18, 29, 25, 25)),
                argumentSet("JSON", "{\"id\": 4711, \"tags\": [null, true]}\r\n\r\n\tnext", List.of(17, 17, 20, 20)),
                argumentSet("odd blanks", "e\u0301 \u0085\u3000 \u00a0end   ", List.of(8, 9, 11, 13)),
                argumentSet("code", "x = y // z; /* a */\n    return 0;\n", List.of(14, 14, 15, 17)),
                argumentSet("one letter for long", "a".repeat(30_000), List.of(3_750, 3_750, 7_500, 7_500)),
                argumentSet("one digit for long", "1".repeat(30_000), List.of(10_000, 10_000, 7_500, 7_500)),
                argumentSet("blanks for long", " ".repeat(30_000), List.of(235, 235, 1_875, 30_000)),
                argumentSet("one sign of Han for long", "世".repeat(30_000), List.of(30_000, 60_000, 60_000, 60_000)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void it_counts_what_openai_counts(String text, List<Integer> tokens) {
        assertThat(ENCODINGS)
                .extracting(name -> OpenAiTokens.ofEncoding(name).count(text))
                .isEqualTo(tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<|endoftext|>", "<|fim_prefix|>", "<|endofprompt|>", "<|im_start|>", "<|return|>"})
    void a_special_token_in_a_text_is_text(String special) {
        for (String name : ENCODINGS) {
            var tokens = OpenAiTokens.ofEncoding(name);
            assertThat(tokens.count("a " + special + " b")).isGreaterThan(tokens.count("a  b") + 2);
        }
    }

    /** Time that grew with the square would be minutes here. */
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "!", "世", "👍", "\ud800"})
    void a_megabyte_of_one_letter_takes_no_quadratic_time(String letter) {
        String text = letter.repeat((1 << 20) / letter.length());
        var tokens = OpenAiTokens.ofEncoding("o200k_base");
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(tokens.count(text)).isPositive());
    }

    @Test
    void many_threads_count_at_once_from_the_first_count_on() throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> {
                        gate.await();
                        return OpenAiTokens.ofEncoding("p50k_edit").count("number " + i % 10 + ", please");
                    }))
                    .toList();
            gate.countDown();
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-5, o200k_base",
        "gpt-5.1-chat-latest, o200k_base",
        "gpt-5-mini, o200k_base",
        "gpt-4.1-nano, o200k_base",
        "gpt-4o-2024-05-13, o200k_base",
        "gpt-oss:20b, o200k_base",
        "o1, o200k_base",
        "o3-mini, o200k_base",
        "ft:gpt-4o-mini-2024-07-18:house::1, o200k_base",
        "gpt-4, cl100k_base",
        "gpt-4-turbo, cl100k_base",
        "GPT-3.5-turbo-0125, cl100k_base",
        "ft:gpt-3.5-turbo:house::1, cl100k_base",
        "text-embedding-3-small, cl100k_base"
    })
    void a_model_is_known_by_its_family(String model, String encoding) {
        assertThat(OpenAiTokens.ofModel(model)).isEqualTo(OpenAiTokens.ofEncoding(encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama3.2", "gpt-4x", "o1x", "gpt", "", "ft:", "gpt4"})
    void an_unknown_model_is_told_the_known_ones_and_the_estimate(String model) {
        assertThatThrownBy(() -> OpenAiTokens.ofModel(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"" + model + "\"", "gpt-4o, gpt-5", "TokenCounter.estimate()");
    }

    @Test
    void an_unknown_encoding_is_told_the_known_ones() {
        assertThatThrownBy(() -> OpenAiTokens.ofEncoding("o300k_base"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("\"o300k_base\"", "o200k_base");
    }

    @Test
    void it_says_which_encoding_it_is() {
        var tokens = OpenAiTokens.ofModel("gpt-4");
        assertThat(tokens).hasToString("cl100k_base").hasSameHashCodeAs(OpenAiTokens.ofEncoding("cl100k_base"));
        assertThat(tokens.encoding()).isEqualTo("cl100k_base");
        assertThat(tokens).isNotEqualTo(OpenAiTokens.ofModel("gpt-4o"));
    }
}
