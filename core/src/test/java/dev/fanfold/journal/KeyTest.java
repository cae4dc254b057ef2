package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import dev.fanfold.split.Seeds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A key names a question by its content")
class KeyTest {
    private static final Endpoint ENDPOINT = Endpoint.live("https://api.example.org/v1", "small-1");
    private static final Prompt FULL = Prompt.of("Is it good? é 你 \ud83d")
            .withSystem("You judge.")
            .withMaxTokens(160)
            .withTemperature(0.7)
            .withFormat(new Format.OneOf(List.of("YES", "NO")))
            .withSamples(3);

    /** A change of these is a change of the format: no journal that was written before would be read. */
    @Test
    void the_keys_of_fixed_questions_never_change() {
        assertThat(key(Prompt.of(""))).hasToString("5b1bab544e24dea2b00c676bebea01ca");
        assertThat(key(FULL)).hasToString("841fccfe0c47ab8771c1ad63c1bbca2e");
        assertThat(key(FULL.withFormat(new Format.Json("answer", "{\"type\":\"object\"}"))))
                .hasToString("764d2e355c8003a7a25d250ad27332f1");
        assertThat(Key.of(Endpoint.rehearsed("small-1"), FULL, new Variation(List.of(4, 0), 2)))
                .hasToString("340b1041955c3ea4e1bd013c2b124041");
    }

    @Test
    void questions_that_differ_in_anything_have_different_keys() {
        var plain = Prompt.of("ab");
        assertThat(Stream.of(
                                plain,
                                plain.withSystem("a"),
                                Prompt.of("b").withSystem("a"),
                                Prompt.of("").withSystem("ab"),
                                Prompt.of("a?"),
                                Prompt.of("a\ud800"),
                                Prompt.of("a\udc00"),
                                plain.withMaxTokens(1),
                                plain.withTemperature(1),
                                plain.withTemperature(0),
                                plain.withSamples(2),
                                plain.withFormat(new Format.OneOf(List.of("a", "bc"))),
                                plain.withFormat(new Format.OneOf(List.of("ab", "c"))),
                                plain.withFormat(new Format.OneOf(List.of())),
                                plain.withFormat(new Format.Json("a", "b")),
                                plain.withFormat(new Format.Json("", "ab")))
                        .map(KeyTest::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_asked_and_whichever_answer_is_meant_belongs_to_the_key() {
        assertThat(List.of(
                        Key.of(ENDPOINT, FULL, Variation.NONE),
                        Key.of(Endpoint.live(ENDPOINT.provider(), "small-2"), FULL, Variation.NONE),
                        Key.of(Endpoint.live("https://other.example.org", "small-1"), FULL, Variation.NONE),
                        Key.of(
                                new Endpoint(ENDPOINT.provider(), "small-1", Endpoint.Author.STAND_IN),
                                FULL,
                                Variation.NONE),
                        Key.of(ENDPOINT, FULL, new Variation(List.of(), 1)),
                        Key.of(ENDPOINT, FULL, new Variation(List.of(0), 0)),
                        Key.of(ENDPOINT, FULL, new Variation(List.of(1), 0)),
                        Key.of(ENDPOINT, FULL, new Variation(List.of(0, 1), 0)),
                        Key.of(ENDPOINT, FULL, new Variation(List.of(1, 0), 0))))
                .doesNotHaveDuplicates();
    }

    @Test
    void prompts_have_the_same_key_if_and_only_if_they_are_equal() {
        Map<Key, Prompt> seen = new HashMap<>();
        Seeds.forAll(2_000, seeds -> {
            var prompt = new Lines(seeds).prompt();
            assertThat(seen.merge(key(prompt), prompt, (first, second) -> first))
                    .isEqualTo(prompt);
        });
        assertThat(seen.values()).doesNotHaveDuplicates();
    }

    @Test
    void both_zeros_are_one_temperature() {
        assertThat(key(FULL.withTemperature(-0.0))).isEqualTo(key(FULL.withTemperature(0.0)));
    }

    @Test
    void a_key_is_read_as_it_was_written() {
        assertThat(Key.parse(key(FULL).toString())).isEqualTo(key(FULL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcdef0"})
    void what_is_no_key_is_refused_by_name(String text) {
        assertThatThrownBy(() -> Key.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key is 32 hexadecimal digits, not \"" + text + "\"");
    }

    @Test
    void a_variation_counts_from_zero() {
        assertThatThrownBy(() -> new Variation(List.of(0, -1), 0)).hasMessageContaining("[0, -1]");
        assertThatThrownBy(() -> new Variation(List.of(), -1)).hasMessageContaining("-1");
    }

    private static Key key(Prompt prompt) {
        return Key.of(ENDPOINT, prompt, Variation.NONE);
    }
}
