package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.fanfold.model.Format;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.split.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorstCaseTest {

    @Test
    void no_text_has_more_tokens_than_its_worst_case() {
        List<Encoding> encodings = Stream.of(EncodingType.O200K_BASE, EncodingType.CL100K_BASE)
                .map(Encodings.newDefaultEncodingRegistry()::getEncoding)
                .toList();
        Seeds.forAll(1_000, seeds -> {
            Prompt prompt = Prompt.of(wellFormed(seeds.text())).withSystem(wellFormed(seeds.text()));
            long worst = WorstCase.of(prompt).inputTokens() - WorstCase.OVERHEAD;
            assertThat(encodings)
                    .allSatisfy(encoding -> assertThat((long) encoding.countTokensOrdinary(prompt.system())
                                    + encoding.countTokensOrdinary(prompt.user()))
                            .isLessThanOrEqualTo(worst));
        });
    }

    @Test
    void the_prompt_counts_its_bytes_and_the_form_of_the_answer() {
        Prompt prompt = Prompt.of("né 👍").withSystem("ab").withMaxTokens(10);
        assertThat(input(prompt)).isEqualTo("né 👍".getBytes(StandardCharsets.UTF_8).length + 2);
        assertThat(input(prompt.withFormat(new Format.OneOf(List.of("YES", "NO")))))
                .isEqualTo(8 + 2 + 5);
        assertThat(input(prompt.withFormat(new Format.Json("tag", "{\"é\":1}"))))
                .isEqualTo(8 + 2 + 3 + 8);
        assertThat(input(Prompt.of("\uD83D"))).as("half a character").isEqualTo(3);
    }

    @Test
    void each_sample_may_take_all_that_an_answer_is_allowed() {
        Prompt prompt = Prompt.of("a").withSamples(5);
        assertThat(WorstCase.of(prompt).outputTokens()).isEqualTo(5L * WorstCase.DEFAULT_MAX_TOKENS);
        assertThat(WorstCase.of(prompt.withMaxTokens(16)).outputTokens()).isEqualTo(80);
        assertThat(WorstCase.of(prompt.withMaxTokens(Integer.MAX_VALUE).withSamples(Integer.MAX_VALUE))
                        .outputTokens())
                .isEqualTo((long) Integer.MAX_VALUE * Integer.MAX_VALUE);
    }

    @Test
    void it_is_held_as_money_where_the_price_is_known() {
        WorstCase worst = new WorstCase(1_000_000, 1_000_000);
        Hold priced = worst.hold(Optional.of(Price.perMillion("1", "1", "2")));
        assertThat(priced.worst()).isEqualTo(Money.usd("3"));
        assertThat(priced.tokens()).isEqualTo(2_000_000);
        Hold unpriced = worst.hold(Optional.empty());
        assertThat(unpriced.priced()).isFalse();
        assertThat(unpriced.tokens()).isEqualTo(2_000_000);
    }

    /** Half a character is sent as a replacement character. */
    private static String wellFormed(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }

    private static long input(Prompt prompt) {
        return WorstCase.of(prompt).inputTokens() - WorstCase.OVERHEAD;
    }
}
